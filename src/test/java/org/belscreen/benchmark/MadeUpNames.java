package org.belscreen.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Names of firms and people as trade sheets have them, from several countries, made from a seed.
 * They share the words of the trade (plant, trading, Minsk, Belarusian, oil ...) with listed
 * parties; what tells them apart is made of syllables or picked from words that no list has.
 */
public final class MadeUpNames {

  /** A name with the country that its row gives, if any. */
  public record Named(String name, Optional<String> country) {}

  private static final String[] STARTS =
      ("al an ar av bal ban bar ber bor bra cal can cor dal dar del dom dor el em en er fal far fer"
              + " fin fla for gal gar gla gra hal har hel hol il in ka kal kam kar ken kor kra la"
              + " lan le lim lo lu ma mal man mar mel mer mi mon mor na nar nel nor ol or os pal pan"
              + " par pel per pol por pra ra ram ren ri ro ros sa sal san ser sil sol sta ste sul"
              + " ta tan tar tel ter tor tra ul um ur va val van ver vi vol za zel zor")
          .split(" ");
  private static final String[] MIDDLES =
      "a ba be bi bo da de di do fa fi ga go ka ke ki la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi zo"
          .split(" ");
  private static final String[] ENDS =
      "bel da dan den dex dor fel ga gan gor kan ket kis la lan len lex lin lis lon man mar mex min mis na nar nas nex nik nis nor pol ra ran rex ria ris ron sa sen sis son ta tan tek ten ter tis ton tor va van ven vex via vik vis vo za"
          .split(" ");

  private static final String[] TRADES =
      "Trade;Trading;Logistics;Transport;Cargo;Plant;Factory;Works;Group;Holding;Company;Systems;Technologies;Engineering;Construction;Foods;Chemicals;Energy;Oil;Gas;Steel;Metal;Machinery;Motors;Auto;Tractor;Tyres;Fertilizers;Potash;Salt;Cement;Timber;Wood;Furniture;Textile;Glass;Paper;Plastics;Pharma;Medical;Optics;Laser;Electronics;Software;Solutions;Consulting;Invest;Finance;Leasing;Bank;Insurance;Shipping;Airlines;Aviation;Services;Security;Tobacco;Sugar;Dairy;Meat;Brewery;Bakery;Agro;Farm;Seeds;Hotel;Tourism;Sport;Media;Design;Equipment;Instruments;Tools;Components;Packaging;Printing"
          .split(";");

  private static final String[] ROOTS =
      ("agro avto trans neft khim stroy tekh torg prom servis les gaz energo mash export import"
              + " invest med farm tsement metall telekom soyuz kontrakt snab sbyt tara mebel")
          .split(" ");

  private static final String[] TOWNS_BY =
      "Minsk;Grodno;Brest;Gomel;Vitebsk;Mogilev;Polotsk;Bobruisk;Borisov;Lida;Pinsk;Orsha;Soligorsk;Zhlobin;Mozyr;Baranovichi;Slutsk;Molodechno;Svetlogorsk;Rechitsa;Novopolotsk;Zhodino"
          .split(";");

  private static final String[] PRODUCTS_BY =
      "Dairy Plant;Meat Plant;Brewery;Bakery;Furniture Factory;Glass Works;Carpet Factory;Linen Mill;Sugar Refinery;Knitwear Factory;Shoe Factory;Confectionery Factory;Sawmill;Paper Mill;Bearing Plant;Motor Plant;Tool Plant;Refrigerator Plant;Medical Preparations Plant;Woodworking Plant;Repair and Construction Trust;Flax Mill;Clothing Factory;Cannery;Poultry Farm;Salt Works;Brick Plant;House Building Works;Ceramics Plant;Pipe Plant;Starch Plant;Distillery"
          .split(";");

  private static final String[] PRODUCTS_RU =
      "молочный завод;мясокомбинат;пивоваренный завод;хлебозавод;мебельная фабрика;стекольный завод;льнокомбинат;сахарный комбинат;трикотажная фабрика;обувная фабрика;кондитерская фабрика;лесопильный завод;бумажная фабрика;подшипниковый завод;моторный завод;инструментальный завод;завод медицинских препаратов;швейная фабрика;птицефабрика;кирпичный завод;домостроительный комбинат;керамический завод;спиртзавод;торговая компания;транспортная компания;лесная компания;строительная компания;мясная компания;рыбная компания"
          .split(";");

  private static final String[] TOWNS_RU_ADJ =
      "Минский;Гродненский;Брестский;Гомельский;Витебский;Могилёвский;Полоцкий;Бобруйский;Борисовский;Лидский;Пинский;Оршанский;Слуцкий;Речицкий;Белорусский;Московский;Тверской;Уральский;Балтийский;Сибирский"
          .split(";");

  private static final String[] GIVEN =
      "Aleksandr;Sergey;Andrei;Dmitriy;Viktor;Igor;Oleg;Yury;Mikhail;Nikolai;Natalia;Olga;Elena;Irina;Tatsiana;Anna;Siarhei;Dzmitry;Aliaksandr;Vasil;Piotr;Jan;Andrzej;Tomasz;Krzysztof;Jonas;Marek;Peter;Hans;Klaus;Michael;John;David;Maria;Ahmed;Mohammad;Ali;Wei;Li;Mehmet"
          .split(";");

  private static final String[] PATRONYMICS =
      "Ivanovich;Petrovich;Sergeevich;Aleksandrovich;Nikolaevich;Mikhailovich;Viktorovich;Andreevich;Ryhoravich;Uladzimiravich"
          .split(";");

  private static final String[] SURNAMES =
      "Ivanov;Petrov;Sidorov;Smirnov;Kuznetsov;Novik;Kozlov;Morozov;Volkov;Zaitsev;Savitski;Karpovich;Novikau;Zhuk;Klimovich;Baranov;Romanov;Nowak;Kowalski;Wisniewski;Kowalczyk;Jankauskas;Kazlauskas;Berzins;Schmidt;Müller;Schneider;Smith;Taylor;Brown;Rossi;Martin;Bondarenko;Shevchenko;Tkachenko;Melnyk;Yilmaz;Demir;Wang;Chen;Rahmani;Ahmadi;Lukashevich;Lukyanov;Kovalenko;Grinberg;Dubrovin;Gaidar;Yermakov;Tikhonov"
          .split(";");

  private final Random random;

  public MadeUpNames(long seed) {
    random = new Random(seed);
  }

  /** So many different names. */
  public List<Named> names(int count) {
    Set<String> seen = new LinkedHashSet<>();
    List<Named> out = new ArrayList<>(count);
    while (out.size() < count) {
      Named named = name();
      if (seen.add(named.name())) {
        out.add(named);
      }
    }
    return out;
  }

  /** A firm as lists have it: one or two words of its own among words of the trade. */
  String listedFirm() {
    String own = longWord() + (random.nextInt(3) == 0 ? " " + longWord() : "");
    String trade = random.nextInt(2) == 0 ? "" : " " + pick(TRADES);
    return own + " " + pick(TRADES) + trade + " " + pick("LLC", "JSC", "CO., LTD.", "OOO", "FZE");
  }

  /** A person as lists have it: {@code SURNAME, Given Patronymic}. */
  String listedPerson() {
    String surname = longWord() + pick("ov", "enko", "sky", "i", "ian");
    return surname + ", " + pick(GIVEN) + " " + pick(PATRONYMICS);
  }

  private String longWord() {
    StringBuilder out = new StringBuilder(pick(STARTS));
    int middles = 1 + random.nextInt(3);
    for (int i = 0; i < middles; i++) {
      out.append(pick(MIDDLES));
    }
    return out.append(pick(ENDS)).toString();
  }

  private Named name() {
    int kind = random.nextInt(100);
    if (kind < 30) {
      return belarusian();
    }
    if (kind < 40) {
      return russian();
    }
    if (kind < 50) {
      return person();
    }
    return foreign();
  }

  private Named belarusian() {
    Optional<String> country = known("BY");
    String form = pick("JSC", "OJSC", "CJSC", "LLC", "RUE", "OOO", "OAO", "ODO", "UE", "ALC");
    switch (random.nextInt(8)) {
      case 0:
        return new Named(form + " " + pick(TOWNS_BY) + " " + pick(PRODUCTS_BY), country);
      case 1:
        return new Named("Belarusian " + pick(PRODUCTS_BY) + " " + form, country);
      case 2:
        return new Named(
            form + " \"Bel" + word().toLowerCase(java.util.Locale.ROOT) + "\"", country);
      case 6:
        // As many real firms are called: Belavtotrans, Belmedsnab.
        return new Named(form + " Bel" + pick(ROOTS) + pick(ROOTS), country);
      case 3:
        return new Named(
            cyrillicForm() + " «" + pick(TOWNS_RU_ADJ) + " " + pick(PRODUCTS_RU) + "»", country);
      case 4:
        return new Named(
            form + " " + word() + "-" + pick("Bel", "Minsk", "Trade", "Invest"), country);
      case 5:
        return new Named(word() + " " + pick(TRADES) + " Belarus " + form, country);
      default:
        return new Named(form + " " + word() + " " + pick(TRADES), country);
    }
  }

  private Named russian() {
    return new Named(
        pick("OOO", "AO", "ZAO", "PAO", "LLC")
            + " "
            + word()
            + pick("", " ", "-")
            + pick(
                "Trans", "Torg", "Servis", "Prom", "Neft", "Stroy", "Invest", "Eksport", "Khim",
                "Avto"),
        known("RU"));
  }

  private Named person() {
    String name =
        switch (random.nextInt(4)) {
          case 0 -> pick(SURNAMES) + " " + pick(GIVEN) + " " + pick(PATRONYMICS);
          case 1 -> pick(GIVEN).charAt(0) + ". " + pick(SURNAMES);
          case 2 -> pick(SURNAMES) + ", " + pick(GIVEN);
          default -> pick(GIVEN) + " " + pick(SURNAMES);
        };
    return new Named(name, known(pick("BY", "RU", "PL", "LT", "DE", "US")));
  }

  private Named foreign() {
    return switch (random.nextInt(9)) {
      case 0 -> new Named(word() + " " + pick(TRADES) + " Sp. z o.o.", known("PL"));
      case 1 ->
          new Named(
              "UAB \"" + word() + pick("", " logistika", " prekyba", " transportas") + "\"",
              known("LT"));
      case 2 ->
          new Named(
              "SIA " + word() + " " + pick("Baltic", "Riga", "Trans", "Holdings"), known("LV"));
      case 3 ->
          new Named(
              word()
                  + " "
                  + pick("Handels", "Maschinenbau", "Spedition", "Technik", "Chemie", "Metall")
                  + " GmbH",
              known("DE"));
      case 4 -> new Named(word() + " " + pick(TRADES) + " " + pick(TRADES) + " LLC", known("US"));
      case 5 ->
          new Named(
              pick("Shenzhen", "Guangzhou", "Shanghai", "Ningbo")
                  + " "
                  + word()
                  + " "
                  + pick(TRADES)
                  + " Co., Ltd.",
              known("CN"));
      case 6 -> new Named(word() + " General Trading FZE", known("AE"));
      case 7 ->
          new Named(
              word() + " " + pick("Tekstil", "Makina", "Lojistik", "Gida") + " Ticaret Ltd. Sti.",
              known("TR"));
      default -> new Named(word() + " " + pick(TRADES) + " Ltd", known("GB"));
    };
  }

  private Optional<String> known(String country) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(country);
  }

  private static final String[] FORMS = {"ОАО", "ООО", "ЗАО", "РУП", "ЧУП", "ОДО"};

  private String cyrillicForm() {
    return pick(FORMS);
  }

  /** A word of two to four syllables. */
  private String word() {
    StringBuilder out = new StringBuilder(pick(STARTS));
    int middles = random.nextInt(3);
    for (int i = 0; i < middles; i++) {
      out.append(pick(MIDDLES));
    }
    out.append(pick(ENDS));
    out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
    return out.toString();
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }
}
