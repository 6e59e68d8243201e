package org.belscreen.web;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** Lets so many jobs work at once, the others wait in the order in which they came. */
final class Jobs {

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{8,64}");

  private final Serving.Limits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition turned = lock.newCondition();
  private final Map<String, Job> known = new ConcurrentHashMap<>();
  private final Queue<Job> queue = new ArrayDeque<>();
  private int atWork;

  Jobs(Serving.Limits limits) {
    this.limits = limits;
  }

  /** A piece of work that its caller may give up. */
  final class Job implements AutoCloseable {

    private final String id;
    private volatile boolean cancelled;
    private volatile boolean working;
    private volatile int rows;

    private Job(String id) {
      this.id = id;
    }

    /** Waits for its turn. */
    void begin() {
      lock.lock();
      try {
        if (queue.size() >= limits.waiting()) {
          throw Problem.busy("too many jobs are waiting; try again in a minute");
        }
        queue.add(this);
        while (!cancelled && (queue.peek() != this || atWork >= limits.jobs())) {
          turned.awaitUninterruptibly();
        }
        queue.remove(this);
        turned.signalAll();
        check();
        atWork++;
        working = true;
      } finally {
        lock.unlock();
      }
    }

    /** Counts a row; ends the job where it was given up or has too many. */
    void step() {
      check();
      if (++rows > limits.rows()) {
        throw Problem.tooLarge(
            "there are more than "
                + limits.rows()
                + " rows; screen such a sheet with the command line");
      }
    }

    void check() {
      if (cancelled) {
        throw Problem.cancelled();
      }
    }

    int rows() {
      return rows;
    }

    String state() {
      return working ? "working" : "waiting";
    }

    @Override
    public void close() {
      known.remove(id);
      lock.lock();
      try {
        if (working) {
          working = false;
          atWork--;
          turned.signalAll();
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * A new job.
   *
   * @param id by which its caller will speak of it; any where the caller won't
   */
  Job open(Optional<String> id) {
    String name = id.orElseGet(() -> UUID.randomUUID().toString());
    if (!ID.matcher(name).matches()) {
      throw Problem.field("Belscreen-Job", "a job's id is a UUID in lower case");
    }
    Job job = new Job(name);
    if (known.putIfAbsent(name, job) != null) {
      throw Problem.field("Belscreen-Job", "a job of this id is already under way");
    }
    return job;
  }

  Optional<Job> find(String id) {
    return Optional.ofNullable(known.get(id));
  }

  /** Gives a job up; it ends at its next row, or where it waits for its turn. */
  void cancel(String id) {
    Job job = known.get(id);
    if (job == null) {
      return;
    }
    job.cancelled = true;
    lock.lock();
    try {
      turned.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many are at work or waiting. */
  int open() {
    return known.size();
  }
}
