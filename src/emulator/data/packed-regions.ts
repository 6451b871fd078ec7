// Azure's public regions as GET /subscriptions/{id}/locations sent them in March 2026 (api-version 2022-12-01), packed:
// display name | geography group[/geography] | latitude | longitude | place | pair | R(ecommended) or O(ther) + number of zones.
// In the service's order: what is recommended, then ("-") the others; logical and staging regions stand between the two.
// Pairs are not symmetric, and a pair may be a region that ordinary subscriptions do not see (swedensouth).
export const packedRegions = `
East US|US/United States|37.3719|-79.8164|Virginia|westus|R3
East US 2|US/United States|36.6681|-78.3889|Virginia|centralus|O3
South Central US|US/United States|29.4167|-98.5|Texas|northcentralus|O3
West US 2|US/United States|47.233|-119.852|Washington|westcentralus|R3
West US 3|US/United States|33.448376|-112.074036|Phoenix|eastus|O3
Australia East|Asia Pacific/Australia|-33.86|151.2094|New South Wales|australiasoutheast|R3
Southeast Asia|Asia Pacific|1.283|103.833|Singapore|eastasia|R3
North Europe|Europe|53.3478|-6.2597|Ireland|westeurope|R3
Sweden Central|Europe/Sweden|60.67488|17.14127|Gävle|swedensouth|R3
UK South|UK/United Kingdom|50.941|-0.799|London|ukwest|R3
West Europe|Europe|52.3667|4.9|Netherlands|northeurope|R3
Central US|US/United States|41.5908|-93.6208|Iowa|eastus2|R3
South Africa North|Africa/South Africa|-25.73134|28.21837|Johannesburg|southafricawest|R3
Central India|Asia Pacific/India|18.5822|73.9197|Pune|southindia|R3
East Asia|Asia Pacific|22.267|114.188|Hong Kong|southeastasia|R3
Japan East|Asia Pacific/Japan|35.68|139.77|Tokyo, Saitama|japanwest|R3
Korea Central|Asia Pacific/Korea|37.5665|126.978|Seoul|koreasouth|R3
Canada Central|Canada|43.653|-79.383|Toronto|canadaeast|R3
France Central|Europe/France|46.3772|2.373|Paris|francesouth|R3
Germany West Central|Europe/Germany|50.110924|8.682127|Frankfurt|germanynorth|R3
Italy North|Europe/Italy|45.46888|9.18109|Milan||R3
Norway East|Europe/Norway|59.913868|10.752245|Norway|norwaywest|R3
Poland Central|Europe/Poland|52.23334|21.01666|Warsaw||R3
Switzerland North|Europe/Switzerland|47.451542|8.564572|Zurich|switzerlandwest|R3
UAE North|Middle East/UAE|25.266666|55.316666|Dubai|uaecentral|R3
Brazil South|South America/Brazil|-23.55|-46.633|Sao Paulo State|southcentralus|R3
Central US EUAP|US/Canary (US)|41.5908|-93.6208||eastus2euap|O
Qatar Central|Middle East/Qatar|25.551462|51.439327|Doha||R3
Austria East|Europe/Austria|48.2092056|16.3727779|Vienna||R3
Belgium Central|Europe/Belgium|50.84553528|4.355707169|Brussels||R3
Chile Central|South America/Chile|-33.447487|-70.673676|Santiago||R3
Denmark East|Europe/Denmark|55.67594|12.56553|Copenhagen||R3
Indonesia Central|Asia Pacific/Indonesia|-6.2|106.816666|Jakarta||R3
Israel Central|Middle East/Israel|31.2655698|33.4506633|Israel||R3
Malaysia West|Asia Pacific/Malaysia|3.140853|101.693207|Kuala Lumpur||R3
Mexico Central|Mexico|20.588818|-100.389888|Querétaro State||R3
New Zealand North|Asia Pacific/New Zealand|-36.84853|174.76349|Auckland||R3
Spain Central|Europe/Spain|40.4259|3.4209|Madrid||R3
-
East US STG|US/Stage (US)|37.3719|-79.8164|Virginia|southcentralusstg|O
North Central US|US/United States|41.8819|-87.6278|Illinois|southcentralus|O
West US|US/United States|37.783|-122.417|California|eastus|O
Jio India West|Asia Pacific/India|22.470701|70.05773|Jamnagar|jioindiacentral|O
East US 2 EUAP|US/Canary (US)|36.6681|-78.3889||centraluseuap|R4
South Central US STG|US/Stage (US)|29.4167|-98.5|Texas|eastusstg|O
West Central US|US/United States|40.89|-110.234|Wyoming|westus2|O
South Africa West|Africa/South Africa|-34.075691|18.843266|Cape Town|southafricanorth|O
Australia Central|Asia Pacific/Australia|-35.3075|149.1244|Canberra|australiacentral2|O
Australia Central 2|Asia Pacific/Australia|-35.3075|149.1244|Canberra|australiacentral|O
Australia Southeast|Asia Pacific/Australia|-37.8136|144.9631|Victoria|australiaeast|O
Japan West|Asia Pacific/Japan|34.6939|135.5022|Osaka|japaneast|R3
Jio India Central|Asia Pacific/India|21.146633|79.08886|Nagpur|jioindiawest|O
Korea South|Asia Pacific/Korea|35.1796|129.0756|Busan|koreacentral|O
South India|Asia Pacific/India|12.9822|80.1636|Chennai|centralindia|O
West India|Asia Pacific/India|19.088|72.868|Mumbai|southindia|O
Canada East|Canada|46.817|-71.217|Quebec|canadacentral|O
France South|Europe/France|43.8345|2.1972|Marseille|francecentral|O
Germany North|Europe/Germany|53.073635|8.806422|Berlin|germanywestcentral|O
Norway West|Europe/Norway|58.969975|5.733107|Norway|norwayeast|O
Switzerland West|Europe/Switzerland|46.204391|6.143158|Geneva|switzerlandnorth|O
UK West|UK/United Kingdom|53.427|-3.084|Cardiff|uksouth|O
UAE Central|Middle East/UAE|24.466667|54.366669|Abu Dhabi|uaenorth|O
Brazil Southeast|South America/Brazil|-22.90278|-43.2075|Rio|brazilsouth|O
`;

/** Logical regions of the same list. */
export const logicalRegions =
  'Asia|Asia Pacific|Australia|Brazil|Canada|Europe|France|Germany|Global|India|Indonesia|Israel|Italy|Japan|Korea|Malaysia|Mexico|New Zealand|Norway|Poland|Qatar|Singapore|South Africa|Spain|Sweden|Switzerland|Taiwan|United Arab Emirates|United Kingdom|United States|United States EUAP';

/** Logical staging regions of the same list; their names end in "stage". */
export const stageRegions =
  'Central US|East Asia|East US 2|East US|North Central US|South Central US|Southeast Asia|West US 2|West US';
