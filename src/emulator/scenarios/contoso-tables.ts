// The contoso estate as tables: generated into documents by contoso.ts. Fields are separated by "|".

export const regionSets: Readonly<Record<string, string>> = {
  fixture: 'westeurope francecentral eastus2',
  eu: 'westeurope northeurope uksouth francecentral germanywestcentral',
  euWide: 'northeurope westeurope swedencentral norwayeast polandcentral italynorth spaincentral',
  us: 'eastus2 centralus westus2 southcentralus westus3',
  west: 'westus2 westus3 westcentralus eastus2',
  world:
    'eastus2 westeurope southeastasia australiaeast brazilsouth southafricanorth centralindia japaneast uaenorth canadacentral',
  dach: 'germanywestcentral switzerlandnorth austriaeast westeurope',
  swiss: 'switzerlandnorth switzerlandwest westeurope',
  uk: 'uksouth ukwest northeurope',
  asia: 'japaneast japanwest koreacentral southeastasia eastasia centralindia',
  anz: 'australiaeast australiasoutheast newzealandnorth',
  france: 'francecentral westeurope germanywestcentral',
  lab: 'australiaeast eastus2euap centraluseuap',
  arm: 'centralus eastus2 northeurope qatarcentral mexicocentral',
  americas: 'westus3 eastus brazilsouth chilecentral canadaeast',
  one: '',
};

/** subscription|resource group|name|location|sharing|description|tags (key=value;…) */
export const galleryTable = `
prod|rg-images-prod|gal_contoso|westeurope||Golden images of Contoso for all production workloads|env=prod;owner=platform-team;cost-center=4711
prod|rg-images-prod|gal_platform|eastus2||Base operating systems, hardened to CIS level 1|env=prod;owner=platform-team;data-class=internal
prod|rg-finance|gal_finance|northeurope|groups|Finance applications, shared with Fabrikam for the joint venture|env=prod;owner=finance-it;cost-center=1200
prod|rg-sap|gal.sap|germanywestcentral||SAP HANA and NetWeaver hosts|env=prod;owner=sap-basis;criticality=high
prod|rg-secure-images|gal_secure|switzerlandnorth||Images with customer-managed keys; access on request only|env=prod;owner=security;data-class=restricted
dev|rg-avd|gal_avd|uksouth||Azure Virtual Desktop session hosts|env=dev;owner=workplace
dev|rg-build-agents|gal_build|westus2|groups|Build agents of the engineering teams|env=dev;owner=engineering
dev|rg-open-source|gal_community|westus3|community|Free images for partners and the community|env=public;owner=developer-relations
lab|rg-lab|galLab|australiaeast||<b>Lab</b> images & "experiments" — do not use in production 🧪|env=lab;note==HYPERLINK("https://example.com","click");html=<img src=x onerror=alert(1)>
lab|rg-lab|gal_lab_arm|centralus||Arm64 trials|env=lab;owner=@research
lab|rg-lab|gal_empty|koreacentral|||
lab|rg-lab-intl|gal_hebrew|israelcentral||תמונות בסיס למעבדה בתל אביב|env=lab;צוות=מחקר
fab|rg-shared-images|gal_fabrikam|francecentral|groups|Fabrikam shared images, offered to Contoso|env=prod;owner=fabrikam-it
fab|rg-edge|gal_edge|japaneast||Images for factories and branch offices|env=prod;owner=edge-team;site=osaka
`;

/**
 * gallery|definition|publisher/offer/SKU|OS, state, generation, then A(rm64) T(rusted launch) N(VMe) H(ibernate) C(onfidential)|regions of
 * the newest|version names|traits from the newest version back, "-" none|OS disk in GB|end of life in days|recommended vCPU min-max,memory
 * min-max|extras: e EULA link, t EULA text, n release notes, h release notes over http, p privacy, i release notes not a link, d disallowed disks|description
 */
export const definitionTable = `
gal_contoso|myImage1|Contoso/Finance/Backend|LG2T|fixture|1.0.2-10|- - - - - - s - p|64||4-16,16-64|enp|Backend of the finance application
gal_contoso|myImage2|Contoso/Finance/Frontend|LG2|eu|1.0.0-5|z z - x - p|32|||ep|Frontend of the finance application
gal_contoso|myImage3|Testing/Finance/Frontend|WG2T|eu|0.9.0-5|U - F - x -|128|21|2-8,8-32|td|Frontend under test
gal_contoso|ubuntu-2404-hardened|Contoso/Ubuntu/24.04-cis|LG2TAN|world|d9|C z z z - - - p p|30|||en|Ubuntu 24.04 LTS, hardened
gal_contoso|windows-server-2025|Contoso/WindowsServer/2025-core|WG2TH|eu|2.0~7|z z z - x - p|127|||nhp|Windows Server 2025 Core
gal_contoso|legacy-2016|Contoso/WindowsServer/2016|WG1|eu|1.0.0-3|p p p p|127|-90||i|Windows Server 2016, out of support
gal_platform|rhel-9|Platform/RHEL/9-lvm|LG2T|us|9.1~7|- z z - - r p|64|||en|Red Hat Enterprise Linux 9
gal_platform|debian-12|Platform/Debian/12|LG2|us|12.0~6|- - - x - -|30||1-8,1-32||Debian 12
gal_platform|azurelinux-3|Platform/AzureLinux/3|LG2T|world|3.0~8|- - z z - - - -|20|||n|Azure Linux 3
gal_platform|windows-11-ent|Platform/Windows11/24h2-ent|WG2T|us|d6|F z - - s p|127|||ep|Windows 11 Enterprise
gal_platform|centos-7|Platform/CentOS/7.9|LG1|us|7.6~3|p p p|30|-420||td|CentOS 7, end of life
gal_finance|ledger-app|Finance/Ledger/app|WG2T|euWide|4.0~8|z z z z - x - p|256||8-32,32-256|ep|General ledger application server
gal_finance|ledger-db|Finance/Ledger/db|LG2|euWide|4.0~6|zd zd zd d d d|64||16-64,128-512|ed|General ledger database, with data disks
gal_finance|risk-engine|Finance/Risk/engine|LG2N|eu|1.0.0-6|U - - - x - M|64||||Risk engine
gal_finance|treasury-vdi|Finance/Treasury/vdi|WS2T|one|1.0~3|- - -|128||||Treasury workstation, specialized
gal.sap|hana-2|SAP/HANA/2.0-sps07|LG2N|dach|7.0~6|md md md md d d|128||32-128,256-1024|enpd|SAP HANA 2.0, with data and log disks
gal.sap|netweaver|SAP/NetWeaver/7.5|LG2|dach|7.5~5|m m m - x|128|||ep|SAP NetWeaver application server
gal.sap|sap-router|SAP/Router/9|LG1|one|9.0.0-2|- - p|30|15|||SAP router
gal_secure|vault-host|Security/Vault/host|LG2C|swiss|1.0~6|k k k k k p|64|||t|Confidential host for key management
gal_secure|pki-ca|Security/PKI/ca|WG2T|swiss|3.0~4|kbf kb kx k|127|||e|Certificate authority
gal_secure|jump-host|Security/Jump/host|WS2T|one|1.0.0-3|ka k k k|127||||Jump host, specialized
gal_avd|win11-office|Workplace/AVD/win11-m365|WG2T|uk|d10|C - - - - x - p p p|127||2-16,8-64|enp|Windows 11 multi-session with Microsoft 365 Apps
gal_avd|win11-cad|Workplace/AVD/win11-cad|WG2T|uk|d6|- - F - - p|256||||Windows 11 with CAD
gal_avd|win10-legacy|Workplace/AVD/win10|WG1|uk|1.0~4|p p p p|127|-30||h|Windows 10, to be retired
gal_build|agent-linux|Engineering/Agents/linux|LG2|west|d11|- - - - - - x - p p pD|86|||n|Build agent, Linux
gal_build|agent-windows|Engineering/Agents/windows|WG2|west|d8|h h - - - x p p|256||||Build agent, Windows
gal_build|agent-mac-cross|Engineering/Agents/cross|LG2N|west|0.1.0-7|h h h h - - - -|512||||Cross compiler host
gal_community|ml-notebook|ContosoOpen/ML/notebook|LG2|americas|1.0~7|- - v - - r p|150|||enp|Notebook server for courses
gal_community|dev-box|ContosoOpen/Dev/box|WG2T|americas|2.0~5|- - - - p|256|||enp|Developer workstation
gal_community|web-starter|ContosoOpen/Web/starter|LG2A|americas|0.1~5|- - - x -|30|||e|Starter web server
galLab|experiment-1|Lab/Exp/one|LG2|lab|0.0.1-6|F - x - - -|30|||i|=cmd|' /C calc'!A0 +1 -2 @x
galLab|canary|Lab/Canary/euap|LG2T|lab|0.0~5|U - - - -|30||||Canary regions
galLab|rocket|Lab/Emoji/rocket|LG2|anz|1.0.0-2|- - -|30||||Rocket 🚀 with <script>alert("x")</script>
galLab|specialized-dev|Lab/Dev/specialized|LS2|one|1.0~3|- - x|64||||A developer's machine as it is
gal_lab_arm|ampere-base|Lab/Ampere/base|LG2A|arm|1.0~6|- F - - r -|30||||Arm64 base
gal_lab_arm|cobalt-web|Lab/Cobalt/web|LG2AT|arm|1.0~5|C - - - -|30||||Arm64 web server
gal_hebrew|base-he|Lab/Base/he|LG2|one|1.0.0-2|- - -|30||||תמונת בסיס עם כיתוב מימין לשמאל (v1)
gal_fabrikam|fab-web|Fabrikam/Web/2|LG2|france|2.0~8|- - - - - x - p|30|||en|Fabrikam web tier
gal_fabrikam|fab-erp|Fabrikam/ERP/9|WG2T|france|9.0~6|z z z - - p|127|||ep|Fabrikam ERP
gal_fabrikam|fab-gpu|Fabrikam/GPU/cuda|LG2N|france|12.0~5|U - - - -|200||||GPU host
gal_edge|factory-hmi|Edge/Factory/hmi|WG2|asia|5.0~7|- - F - - - p|64|||e|Operator panel
gal_edge|branch-router|Edge/Branch/router|LG1|asia|3.0~6|r r - - - p|20|25|||Branch router
gal_edge|iot-gateway|Edge/IoT/gateway|LG2A|asia|1.0~6|- - - - x -|16|||n|IoT gateway
`;
