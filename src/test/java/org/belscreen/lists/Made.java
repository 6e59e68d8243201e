package org.belscreen.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small list files in the layouts of their publishers; parties and numbers are made up. */
final class Made {

  static final String END = "\u001a\r\n";

  static final String SDN =
      """
      90001,"ZARNITSA TRADING LLC",-0- ,"BELARUS-EO14038",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Registration Number 690000017 (Belarus); a.k.a. 'ZTL'."
      90002,"KALINOUSKI, Yan Piatrovich","individual","BELARUS",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 01 Jan 1970; Passport MP1234567 (Belarus)."
      90003,"PROMDETAL PLANT OJSC",-0- ,"RUSSIA-EO14024] [BELARUS-EO14038",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
      90004,"VOLGA STAR","vessel","RUSSIA-EO14024",-0- ,"UBCD1","Crude Oil Tanker",-0- ,-0- ,"Russia",-0- ,"Vessel Registration Identification IMO 9074729; MMSI 273456789."
      90005,"EW-900ZZ","aircraft","BELARUS-EO14038",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Aircraft Manufacturer's Serial Number (MSN) 4711; Linked To: ZARNITSA TRADING LLC."
      """;

  static final String ADD =
      """
      90001,1,"1 Lenin Street","Minsk","Belarus",-0-\s
      90001,2,-0- ,"Vilnius","Lithuania",-0-\s
      90002,3,-0- ,-0- ,-0- ,-0-\s
      90003,4,-0- ,"Kazan","Russia",-0-\s
      90004,5,-0- ,-0- ,-0- ,-0-\s
      90005,6,-0- ,-0- ,-0- ,-0-\s
      """;

  static final String ALT =
      """
      90001,11,"aka","ZARNITSA HANDAL",-0-\s
      90001,12,"fka","ZARNITSA EXPORT",-0-\s
      90003,13,"aka","PRAMDETAL",-0-\s
      """;

  static final String SDN_XML =
      """
      <?xml version="1.0" standalone="yes"?>
      <sdnList xmlns="%s">
        <publshInformation><Publish_Date>12/24/2025</Publish_Date><Record_Count>3</Record_Count></publshInformation>
        <sdnEntry>
          <uid>90001</uid><lastName>ZARNITSA TRADING LLC</lastName><sdnType>Entity</sdnType>
          <remarks>a.k.a. 'ZTL'.</remarks>
          <programList><program>BELARUS-EO14038</program></programList>
          <idList>
            <id><uid>1</uid><idType>Registration Number</idType><idNumber>690000017</idNumber><idCountry>Belarus</idCountry></id>
            <id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id>
          </idList>
          <akaList>
            <aka><uid>11</uid><type>a.k.a.</type><category>strong</category><lastName>ZARNITSA HANDAL</lastName></aka>
            <aka><uid>12</uid><type>a.k.a.</type><category>weak</category><lastName>ZARNITSA</lastName></aka>
          </akaList>
          <addressList><address><uid>1</uid><city>Minsk</city><country>Belarus</country></address></addressList>
        </sdnEntry>
        <sdnEntry>
          <uid>90002</uid><firstName>Yan</firstName><lastName>KALINOUSKI</lastName><sdnType>Individual</sdnType>
          <programList><program>BELARUS</program><program>GLOMAG</program></programList>
          <nationalityList><nationality><uid>4</uid><country>Belarus</country><mainEntry>true</mainEntry></nationality></nationalityList>
        </sdnEntry>
        <sdnEntry>
          <uid>90004</uid><lastName>VOLGA STAR</lastName><sdnType>Vessel</sdnType>
          <programList><program>RUSSIA-EO14024</program></programList>
          <idList><id><uid>9</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9074729</idNumber></id></idList>
          <vesselInfo><callSign>UBCD1</callSign></vesselInfo>
        </sdnEntry>
      </sdnList>
      """;

  static final String ADVANCED =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML">
        <DateOfIssue CalendarTypeID="1"><Year>2025</Year><Month>12</Month><Day>24</Day></DateOfIssue>
        <ReferenceValueSets>
          <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
          <PartySubTypeValues>
            <PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType>
            <PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType>
            <PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType>
          </PartySubTypeValues>
          <CountryValues><Country ID="11032">Belarus</Country><Country ID="11129" ISO2="LT">Lithuania</Country></CountryValues>
          <FeatureTypeValues><FeatureType ID="25">Location</FeatureType><FeatureType ID="9">Place of Birth</FeatureType></FeatureTypeValues>
          <IDRegDocTypeValues><IDRegDocType ID="1570">Registration Number</IDRegDocType><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
          <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType></NamePartTypeValues>
          <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues>
          <ListValues><List ID="1550">SDN List</List><List ID="91507">Sectoral Sanctions Identifications List</List></ListValues>
        </ReferenceValueSets>
        <Locations>
          <Location ID="501"><LocationCountry CountryID="11032" /></Location>
          <Location ID="502"><LocationCountry CountryID="11129" /></Location>
        </Locations>
        <IDRegDocuments>
          <IDRegDocument ID="1" IDRegDocTypeID="1570" IdentityID="71"><IDRegistrationNo>690000017</IDRegistrationNo></IDRegDocument>
          <IDRegDocument ID="2" IDRegDocTypeID="1571" IdentityID="72"><IDRegistrationNo>MP1234567</IDRegistrationNo></IDRegDocument>
        </IDRegDocuments>
        <DistinctParties>
          <DistinctParty FixedRef="90001">
            <Profile ID="90001" PartySubTypeID="3">
              <Identity ID="71" FixedRef="90001" Primary="true">
                <Alias AliasTypeID="1403" Primary="true" LowQuality="false">
                  <DocumentedName ID="1"><DocumentedNamePart><NamePartValue NamePartGroupID="81" ScriptID="215">ZARNITSA TRADING LLC</NamePartValue></DocumentedNamePart></DocumentedName>
                  <DocumentedName ID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="81" ScriptID="220">ООО «Зарница Трейдинг»</NamePartValue></DocumentedNamePart></DocumentedName>
                </Alias>
                <Alias AliasTypeID="1400" Primary="false" LowQuality="true">
                  <DocumentedName ID="3"><DocumentedNamePart><NamePartValue NamePartGroupID="81">ZTL</NamePartValue></DocumentedNamePart></DocumentedName>
                </Alias>
                <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="81" NamePartTypeID="1525" /></MasterNamePartGroup></NamePartGroups>
              </Identity>
              <Feature ID="1" FeatureTypeID="25"><FeatureVersion ID="1"><VersionLocation LocationID="501" /></FeatureVersion></Feature>
            </Profile>
          </DistinctParty>
          <DistinctParty FixedRef="90002">
            <Profile ID="90002" PartySubTypeID="4">
              <Identity ID="72" FixedRef="90002" Primary="true">
                <Alias AliasTypeID="1403" Primary="true" LowQuality="false">
                  <DocumentedName ID="4">
                    <DocumentedNamePart><NamePartValue NamePartGroupID="83">Yan</NamePartValue></DocumentedNamePart>
                    <DocumentedNamePart><NamePartValue NamePartGroupID="82">KALINOUSKI</NamePartValue></DocumentedNamePart>
                  </DocumentedName>
                </Alias>
                <NamePartGroups>
                  <MasterNamePartGroup><NamePartGroup ID="82" NamePartTypeID="1520" /></MasterNamePartGroup>
                  <MasterNamePartGroup><NamePartGroup ID="83" NamePartTypeID="1521" /></MasterNamePartGroup>
                </NamePartGroups>
              </Identity>
              <Feature ID="2" FeatureTypeID="9"><FeatureVersion ID="2"><VersionLocation LocationID="502" /></FeatureVersion></Feature>
            </Profile>
          </DistinctParty>
        </DistinctParties>
        <SanctionsEntries>
          <SanctionsEntry ID="1" ProfileID="90001" ListID="1550">
            <EntryEvent ID="1" EntryEventTypeID="1"><Date CalendarTypeID="1"><Year>2024</Year><Month>8</Month><Day>9</Day></Date></EntryEvent>
            <SanctionsMeasure ID="1" SanctionsTypeID="1705"><Comment /></SanctionsMeasure>
            <SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>BELARUS-EO14038</Comment></SanctionsMeasure>
          </SanctionsEntry>
          <SanctionsEntry ID="2" ProfileID="90002" ListID="91507">
            <SanctionsMeasure ID="3" SanctionsTypeID="1"><Comment>UKRAINE-EO13662</Comment></SanctionsMeasure>
          </SanctionsEntry>
        </SanctionsEntries>
      </Sanctions>
      """;

  static final String CSL_HEADER =
      "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,"
          + "start_date,end_date,standard_order,license_requirement,license_policy,call_sign,"
          + "vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,"
          + "source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,"
          + "source_information_url,ids\n";

  static final String EU_XML =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2025-12-24T23:30:04.449+02:00" globalFileId="1">
        <sanctionEntity designationDate="2024-08-05" designationDetails="" unitedNationId="" euReferenceNumber="EU.90.01" logicalId="901">
          <regulation regulationType="amendment" publicationDate="2024-08-05" numberTitle="2024/2113 (OJ L)" programme="BLR" logicalId="1"><publicationUrl>http://eur-lex.europa.eu</publicationUrl></regulation>
          <subjectType code="enterprise" classificationCode="E"/>
          <nameAlias firstName="" middleName="" lastName="" wholeName="ТАА «Зарніца Трэйдынг»" nameLanguage="BE" strong="true" logicalId="1"/>
          <nameAlias firstName="" middleName="" lastName="" wholeName="Zarnitsa Trading LLC" nameLanguage="" strong="true" logicalId="2"/>
          <nameAlias firstName="" middleName="" lastName="" wholeName="Zarnitsa Trading LLC" nameLanguage="EN" strong="true" logicalId="3"/>
          <nameAlias firstName="" middleName="" lastName="" wholeName="ZTL" nameLanguage="" strong="false" logicalId="4"/>
          <identification number="690000017" identificationTypeCode="regnumber" countryIso2Code="BY" logicalId="1"/>
          <address countryIso2Code="00" countryDescription="UNKNOWN" logicalId="1"/>
          <address countryIso2Code="BY" countryDescription="BELARUS" logicalId="2"/>
        </sanctionEntity>
        <sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="EU.90.02" logicalId="902">
          <remark>IMO number: 9074729</remark>
          <regulation programme="BLR" logicalId="2"/>
          <subjectType code="enterprise" classificationCode="E"/>
          <nameAlias wholeName="Volga Star" strong="true" logicalId="5"/>
        </sanctionEntity>
        <sanctionEntity designationDate="2022-03-15" euReferenceNumber="EU.90.03" logicalId="903">
          <regulation programme="UKR" logicalId="3"/>
          <subjectType code="person" classificationCode="P"/>
          <nameAlias firstName="Piotr" middleName="" lastName="Niekto" wholeName="" strong="true" logicalId="6"/>
          <identification number="AB1234567" identificationTypeCode="passport" countryIso2Code="RU" logicalId="2"/>
          <citizenship countryIso2Code="RU" logicalId="1"/>
        </sanctionEntity>
      </export>
      """;

  static final String EU_CSV =
      """
      fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_DesignationDate;Entity_Remark;Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;NameAlias_LastName;NameAlias_FirstName;NameAlias_MiddleName;NameAlias_WholeName;NameAlias_NameLanguage;Address_CountryIso2Code;Identification_Number;Identification_TypeCode;Citizenship_CountryIso2Code
      24/12/2025;901;EU.90.01;;05/08/2024;;enterprise;E;BLR;;;;Zarnitsa Trading LLC;EN;;;;
      24/12/2025;901;EU.90.01;;05/08/2024;;enterprise;E;BLR;;;;ТАА «Зарніца Трэйдынг»;BE;;;;
      24/12/2025;901;EU.90.01;;05/08/2024;;enterprise;E;BLR;;;;;;BY;;;
      24/12/2025;901;EU.90.01;;05/08/2024;;enterprise;E;BLR;;;;;;;690000017;regnumber;
      24/12/2025;903;EU.90.03;;15/03/2022;;person;P;UKR;Niekto;Piotr;;;;;;;RU
      """;

  private Made() {}

  /** Lines as OFAC publishes them: Windows line ends and the end mark. */
  static String asPublished(String lines) {
    return lines.replace("\n", "\r\n") + END;
  }

  static Path file(Path folder, String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  /** The list proper with addresses and aliases beside it. */
  static Path sdn(Path folder, String day) throws IOException {
    file(folder, day + "_add.csv", asPublished(ADD));
    file(folder, day + "_alt.csv", asPublished(ALT));
    return file(folder, day + "_sdn.csv", asPublished(SDN));
  }

  static OfficialList read(Path file) {
    return ListFiles.read(List.of(file.toString())).get(0);
  }

  /** A party by its number. */
  static ListedParty party(OfficialList list, String key) {
    return list.sections().stream()
        .flatMap(s -> s.parties().stream())
        .filter(p -> p.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** A row of the Consolidated Screening List. */
  static String csl(
      String source,
      String number,
      String programs,
      String name,
      String addresses,
      String start,
      String requirement,
      String policy,
      String alt) {
    return String.format(
        java.util.Locale.ROOT,
        "\"id1\",\"%s\",\"%s\",\"\",\"%s\",\"%s\",\"\",\"%s\",\"\",\"%s\",\"\",\"\",\"%s\",\"%s\",\"\",\"\","
            + "\"\",\"\",\"\",\"\",\"\",\"\",\"%s\",\"\",\"\",\"\",\"\",\"\",\"\"%n",
        source,
        number,
        programs,
        name,
        addresses,
        start,
        requirement,
        policy,
        alt);
  }
}
