package org.belscreen.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {

  /** Headers that people have been seen to use, by the field they mean. */
  private static final Map<String, String> IN_THE_WILD =
      Map.ofEntries(
          Map.entry(
              "date",
              "Date|Entry Date|Shipment Date|Export Date|Delivered Date|ETD|ETA|Declaration Date"
                  + "|Datum|Data wysyłki|Дата|onboard_date"),
          Map.entry(
              "contract_date",
              "Contract Date|PO Date|Order Date|Vertragsdatum|Дата договора|Date du contrat"
                  + "|Data contratto|Fecha del contrato|Дата договору|合同日期"),
          Map.entry(
              "hs_code",
              "HS Code|HS6|HTS|HTSUS|CN Code|KN8-Code|Warennummer|Zolltarifnummer|Tariff No."
                  + "|Commodity Code|Kod CN|Код ТН ВЭД|NCM|TARIC|HSN Code|Zolltarif_nr|hS_Code"
                  + "|STAWN|Code SH|Codice doganale|Código arancelario|УКТ ЗЕД|商品编码"),
          Map.entry(
              "origin",
              "Country of Origin|COO|Origin|Ursprungsland|Kraj pochodzenia|Страна происхождения"
                  + "|countryOrigin|Kilmės šalis|HERKL|Pays d'origine|Paese di origine"
                  + "|País de origen|Країна походження|原产国"),
          Map.entry(
              "from",
              "Country of Departure|Country of Departure/Dispatch|POL|Loading Port|Versendungsland"
                  + "|loading_Port|Port of Loading"),
          Map.entry(
              "to",
              "Destination|Country of Destination|POD|Bestimmungsland|Kraj przeznaczenia"
                  + "|Страна назначения|ultimateDestination|Unloading Port"),
          Map.entry(
              "seller",
              "Exporter|Shipper|Consignor|Vendor|Supplier|Versender|Отправитель|Shipper/Exporter"
                  + "|shipper_Name|отправитель (графа 2)|overseasConsignor|Ausführer|Ausfuehrer"
                  + "|Expéditeur|Mittente|Vendedor|Постачальник|发货人"),
          Map.entry(
              "buyer",
              "Importer|Consignee|Customer|Buyer|Empfänger|Odbiorca|Получатель|consionee"
                  + "|importerOfRecord|Gavėjas|Sold-to|Ship-to party|Destinataire|Acquirente"
                  + "|Comprador|Одержувач|收货人"),
          Map.entry("carrier", "Carrier|Airline|Haulier|Forwarder|Frachtführer|Перевозчик"),
          Map.entry(
              "value",
              "Invoice Value|Amount|Amount (USD)|AMOUNT(USD)|Total value(USD)|Customs Value"
                  + "|FOB Value|CIF|Warenwert|Wartość|Стоимость|total_fob|Rechnungsbetrag"),
          Map.entry("currency", "Currency|Währung|Waehrung|Waluta|Валюта|Invoice Currency"),
          Map.entry(
              "net_weight_kg",
              "Net Weight|NW|N.W (kgs)|Net Mass|Netweightkg|Eigenmasse|Masa netto|Вес нетто"
                  + "|Вес нетто, кг|Net Weight [kg]|Nettogewicht in kg"));

  @Test
  void headersInTheWildMeanTheirField() {
    IN_THE_WILD.forEach(
        (field, headers) ->
            Stream.of(headers.split("\\|"))
                .forEach(
                    h ->
                        assertThat(HeaderText.of(h).map(t -> t.meaning().field().key()))
                            .as(h)
                            .contains(field)));
  }

  @Test
  void headersMeanTheSameInAnyCaseAndLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-SA", "be-BY")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(HeaderText.of("INVOICE VALUE (USD)")).isPresent();
        assertThat(HeaderText.of("ULTIMATE DESTINATION")).isPresent();
        assertThat(HeaderText.of("ДАТА ДОГОВОРА")).isPresent();
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Gross Weight",
    "Unit of Measure (Per Pack)",
    "Net weight (per piece)",
    "G.W (kgs)",
    "Unit price (USD)",
    "Цена (ЕВРО)",
    "Freight Cost (USD)",
    "Importer ID",
    "Net weight (tons)",
    "Project Code",
    "Вес брутто",
    "Rohmasse",
  })
  void whatIsSomethingElseIsNotTaken(String header) {
    assertThat(
            HeaderText.of(header).filter(t -> t.meaning().strength() != HeaderAliases.Strength.ASK))
        .isEmpty();
  }

  @Test
  void theHeaderIsFoundBelowTitlesAndItsColumnsInAnyOrder() {
    SheetLayout layout =
        Sheets.layout(
            Sheets.row(1, "ACME Export GmbH"),
            Sheets.row(3, "Packing list", null, "Date:", "20.11.2025"),
            Sheets.row(17, "Währung", "Beschaffenheit", "Warennummer", "Datum"),
            Sheets.row(18, "EUR", "gut", "31042050", "20.11.2025"));
    assertThat(layout.headerRow()).isEqualTo(17);
    assertThat(layout.firstDataRow()).isEqualTo(18);
    assertThat(fields(layout)).isEqualTo("0=currency 2=hs_code 3=date");
  }

  @Test
  void aHeaderOverTwoRowsIsReadWithTheGroupAboveIt() {
    SheetLayout layout =
        Sheets.layout(
            Sheets.row(4, "Seller", null, "Buyer", null, "Shipment", null),
            Sheets.row(5, "Name", "Country", "Name", "Country", "Date", "HS Code"),
            Sheets.row(6, "A", "BY", "B", "PL", "2025-01-31", "3104"));
    assertThat(layout.firstDataRow()).isEqualTo(6);
    assertThat(fields(layout))
        .isEqualTo("0=seller 1=seller_country 2=buyer 3=buyer_country 4=date 5=hs_code");
  }

  @Test
  void unitsAndTranslationsInTheSecondRowBelongToTheHeader() {
    SheetLayout units =
        Sheets.layout(
            Sheets.row(1, "Date", "HS code", "Net weight", "Amount"),
            Sheets.row(2, "dd/mm/yyyy", null, "t", "USD"),
            Sheets.row(3, "03/04/2025", "3104", "2.5", "100"));
    assertThat(units.firstDataRow()).isEqualTo(3);
    assertThat(units.column(Field.NET_WEIGHT_KG).orElseThrow().kilograms()).isEqualTo("1000");
    assertThat(units.column(Field.VALUE).orElseThrow().currency()).contains("USD");
    assertThat(units.column(Field.DATE).orElseThrow().order()).contains(DateOrder.DMY);
    SheetLayout translated =
        Sheets.layout(
            Sheets.row(1, "Дата", "Код ТН ВЭД", "Отправитель"),
            Sheets.row(2, "Date", "HS code", "Shipper"),
            Sheets.row(3, "03.04.2025", "3104", "A"));
    assertThat(translated.firstDataRow()).isEqualTo(3);
    assertThat(fields(translated)).isEqualTo("0=date 1=hs_code 2=seller");
  }

  @Test
  void theFirstRowOfDataIsNeverTakenForAHeader() {
    SheetLayout layout =
        Sheets.layout(
            Sheets.row(1, "Carrier", "From", "To", "Goods description", "Currency"),
            Sheets.row(2, "Belavia", "BY", "PL", "potash", "EUR"),
            Sheets.row(3, "Belavia", "BY", "PL", "potash", "EUR"));
    assertThat(layout.firstDataRow()).isEqualTo(2);
  }

  @Test
  void twoColumnsForOneFieldAreRefusedByName() {
    assertThat(find(ColumnMap.NONE, "Date", "HS Code", "CN Code"))
        .isEqualTo(
            new HeaderResult.Refused(
                "book.xlsx, sheet \"Data\": the columns B \"HS Code\" and C \"CN Code\" both mean"
                    + " hs_code. Rename one, or say which to read with --map \"HS"
                    + " Code=hs_code\"."));
    HeaderResult mapped =
        find(ColumnMap.of(List.of("CN Code=hs_code")), "Date", "HS Code", "CN Code");
    assertThat(fields(((HeaderResult.Found) mapped).layout())).isEqualTo("0=date 2=hs_code");
  }

  @Test
  void everyColumnOfPartiesIsScreened() {
    CellRow header = Sheets.row(1, "Date", "Importer", "Consignee", "Buyer", "Ship-to");
    SheetLayout layout = Sheets.layout(header);
    assertThat(fields(layout)).isEqualTo("0=date 1=buyer");
    assertThat(layout.notes())
        .anyMatch(n -> n.startsWith("Column C \"Consignee\" is screened as a further party"))
        .anyMatch(
            n -> n.contains("\"Ship-to\" is screened as a further party, because it may mean"));
    RowResult row = Sheets.readOne(header, "2025-01-31", "A", "B", "C", "D");
    assertThat(Sheets.transaction(row).parties())
        .extracting(Party::name)
        .containsExactlyInAnyOrder("A", "B", "C", "D");
    HeaderResult mapped = find(ColumnMap.of(List.of("x=buyer")), "Date", "x", "Consignee");
    assertThat(((HeaderResult.Found) mapped).layout().alsoParties()).hasSize(1);
  }

  @Test
  void columnsOfOneHeaderAreToldApartByTheirLetters() {
    assertThat(((HeaderResult.Refused) find(ColumnMap.NONE, "date", "value", "Value")).message())
        .contains("--map \"column B=value\"");
    HeaderResult mapped = find(ColumnMap.of(List.of("column C=value")), "date", "value", "Value");
    assertThat(fields(((HeaderResult.Found) mapped).layout())).isEqualTo("0=date 2=value");
  }

  @Test
  void whatIsNotReadIsNamed() {
    assertThat(Sheets.layout(Sheets.row(1, "Date", "HS Code", "Remarks", "Freight")).notes())
        .containsExactly(
            "Columns C \"Remarks\", D \"Freight\" are not read, because their headers aren't known;"
                + " what matters for the verdicts must be named with --map \"Their header=field\"");
    assertThat(Sheets.layout(Sheets.row(1, "Invoice date", "HS Code", "Order date")).notes())
        .anyMatch(n -> n.contains("A \"Invoice date\" is taken for date"))
        .anyMatch(n -> n.contains("C \"Order date\" is taken for contract_date"));
    SheetLayout unsure = Sheets.layout(Sheets.row(1, "Date", "HS Code", "PO date", "Order date"));
    assertThat(unsure.column(Field.CONTRACT_DATE)).isEmpty();
    SheetLayout ids = Sheets.layout(Sheets.row(1, "Item No", "Date", "PO", "HS Code"));
    assertThat(fields(ids)).isEqualTo("0=id 1=date 3=hs_code");
    SheetLayout ports = Sheets.layout(Sheets.row(1, "Date", "POL", "Country of dispatch"));
    assertThat(fields(ports)).isEqualTo("0=date 2=from");
  }

  @Test
  void aForwarderBesideACarrierIsScreenedAsAFurtherParty() {
    SheetLayout layout = Sheets.layout(Sheets.row(1, "Date", "Carrier", "Forwarder"));
    assertThat(layout.alsoParties()).hasSize(1);
    assertThat(layout.notes().get(0)).contains("C \"Forwarder\" is screened as a further party");
    RowResult row =
        Sheets.readOne(Sheets.row(1, "Date", "Carrier", "Forwarder"), "2025-01-31", "A", "Belavia");
    assertThat(Sheets.transaction(row).parties(Role.OTHER))
        .extracting(Party::name)
        .containsExactly("Belavia");
  }

  @Test
  void aHeaderThatMayMeanSeveralThingsIsMentionedAndNotGuessed() {
    SheetLayout layout = Sheets.layout(Sheets.row(1, "Date", "HS Code", "Country", "Weight"));
    assertThat(fields(layout)).isEqualTo("0=date 1=hs_code");
    assertThat(layout.notes())
        .containsExactly(
            "Column C \"Country\" is not read, because it may mean origin or from or to; say which"
                + " with --map \"Country=origin\"",
            "Column D \"Weight\" is not read, because it may mean net_weight_kg; say which with"
                + " --map \"Weight=net_weight_kg\"");
  }

  @Test
  void aSheetWithoutAHeaderSaysWhatWasSeen() {
    HeaderResult result = find(ColumnMap.NONE, "foo", "bar");
    assertThat(((HeaderResult.NotRecognised) result).message())
        .contains("has no recognisable header row")
        .contains("row 1: \"foo\", \"bar\"")
        .contains("--map");
    assertThat(
            ((HeaderResult.NotRecognised) Headers.find(Sheets.WHERE, List.of(), ColumnMap.NONE))
                .message())
        .isEqualTo("book.xlsx, sheet \"Data\" is empty.");
  }

  @Test
  void mapNamesColumnsThatNobodyElseKnows() {
    HeaderResult result =
        find(
            ColumnMap.of(List.of("foo = date", "Masse tot (t)=net_weight_kg")),
            "FOO",
            "bar",
            "Masse tot (t)");
    SheetLayout layout = ((HeaderResult.Found) result).layout();
    assertThat(fields(layout)).isEqualTo("0=date 2=net_weight_kg");
    assertThat(layout.column(Field.NET_WEIGHT_KG).orElseThrow().kilograms()).isEqualTo("1000");
    assertThat(
            ((HeaderResult.Refused) find(ColumnMap.of(List.of("baz=date")), "HS code", "Date"))
                .message())
        .contains("there is no column \"baz\"");
  }

  private static HeaderResult find(ColumnMap map, Object... headers) {
    return Headers.find(Sheets.WHERE, List.of(Sheets.row(1, headers)), map);
  }

  private static String fields(SheetLayout layout) {
    return layout.columns().stream()
        .map(c -> c.index() + "=" + c.field().key())
        .collect(Collectors.joining(" "));
  }
}
