// What Microsoft.Compute counts beside galleries, as one subscription in West US was told in August 2024: name|words|limit, a line each,
// in the service's order. Generated from that capture; long because it is data.

export const packedUsages = `availabilitySets|Availability Sets|2500
cores|Total Regional vCPUs|100
virtualMachines|Virtual Machines|25000
virtualMachineScaleSets|Virtual Machine Scale Sets|2500
dedicatedVCpus|Dedicated vCPUs|3000
cloudServices|Cloud Services|2500
lowPriorityCores|Total Regional Low-priority vCPUs|100
standardDSv3Family|Standard DSv3 Family vCPUs|100
standardDv2Family|Standard Dv2 Family vCPUs|100
standardDSv2Family|Standard DSv2 Family vCPUs|100
standardDaldv6Family|standard Daldv6 Family vCPUs|100
basicAFamily|Basic A Family vCPUs|100
standardA0_A7Family|Standard A0-A7 Family vCPUs|100
standardA8_A11Family|Standard A8-A11 Family vCPUs|100
standardDFamily|Standard D Family vCPUs|100
standardDSFamily|Standard DS Family vCPUs|100
standardGFamily|Standard G Family vCPUs|100
standardGSFamily|Standard GS Family vCPUs|100
standardFFamily|Standard F Family vCPUs|100
standardFSFamily|Standard FS Family vCPUs|100
standardNVFamily|Standard NV Family vCPUs|24
standardNCFamily|Standard NC Family vCPUs|48
standardHFamily|Standard H Family vCPUs|8
standardAv2Family|Standard Av2 Family vCPUs|100
standardLSFamily|Standard LS Family vCPUs|100
standardDv2PromoFamily|Standard Dv2 Promo Family vCPUs|100
standardDSv2PromoFamily|Standard DSv2 Promo Family vCPUs|100
standardMSFamily|Standard MS Family vCPUs|0
standardDv3Family|Standard Dv3 Family vCPUs|100
standardEv3Family|Standard Ev3 Family vCPUs|100
standardESv3Family|Standard ESv3 Family vCPUs|100
standardDv4Family|Standard Dv4 Family vCPUs|100
standardDDv4Family|Standard DDv4 Family vCPUs|100
standardDSv4Family|Standard DSv4 Family vCPUs|100
standardDDSv4Family|Standard DDSv4 Family vCPUs|100
standardEv4Family|Standard Ev4 Family vCPUs|100
standardEDv4Family|Standard EDv4 Family vCPUs|100
standardESv4Family|Standard ESv4 Family vCPUs|100
standardEDSv4Family|Standard EDSv4 Family vCPUs|100
standardBSFamily|Standard BS Family vCPUs|100
standardFSv2Family|Standard FSv2 Family vCPUs|100
standardNDSFamily|Standard NDS Family vCPUs|0
standardNCSv2Family|Standard NCSv2 Family vCPUs|0
standardNCSv3Family|Standard NCSv3 Family vCPUs|0
standardLSv2Family|Standard LSv2 Family vCPUs|100
standardPBSFamily|Standard PBS Family vCPUs|6
standardEIv3Family|Standard EIv3 Family vCPUs|100
standardEISv3Family|Standard EISv3 Family vCPUs|100
standardDCSFamily|Standard DCS Family vCPUs|8
standardNVSv2Family|Standard NVSv2 Family vCPUs|0
standardMSv2Family|Standard MSv2 Family vCPUs|0
standardHBSFamily|Standard HBS Family vCPUs|0
standardHCSFamily|Standard HCS Family vCPUs|0
standardNVSv3Family|Standard NVSv3 Family vCPUs|0
standardNVPromoFamily|Standard NV Promo Family vCPUs|24
standardNCPromoFamily|Standard NC Promo Family vCPUs|48
standardHPromoFamily|Standard H Promo Family vCPUs|8
standardDAv4Family|Standard DAv4 Family vCPUs|100
standardDASv4Family|Standard DASv4 Family vCPUs|50
standardEAv4Family|Standard EAv4 Family vCPUs|100
standardEASv4Family|Standard EASv4 Family vCPUs|50
standardNDSv3Family|Standard NDSv3 Family vCPUs|0
standardDCSv2Family|Standard DCSv2 Family vCPUs|8
standardNVSv4Family|Standard NVSv4 Family vCPUs|0
standardNDSv2Family|Standard NDSv2 Family vCPUs|0
standardNPSFamily|Standard NPS Family vCPUs|100
standardHBrsv2Family|Standard HBrsv2 Family vCPUs|0
Standard NCASv3_T4 Family|Standard NCASv3_T4 Family vCPUs|0
Standard NDASv4_A100 Family|Standard NDASv4_A100 Family vCPUs|0
standardXEIDSv4Family|Standard EIDSv4 Family vCPUs|100
standardXEISv4Family|Standard XEISv4 Family vCPUs|100
standardEIASv4Family|Standard EIASv4 Family vCPUs|100
standardHBv3Family|Standard HBv3 Family vCPUs|0
standardMDSMediumMemoryv2Family|Standard MDSMediumMemoryv2 Family vCPUs|0
standardMIDSMediumMemoryv2Family|Standard MIDSMediumMemoryv2 Family vCPUs|0
standardMSMediumMemoryv2Family|Standard MSMediumMemoryv2 Family vCPUs|0
standardMISMediumMemoryv2Family|Standard MISMediumMemoryv2 Family vCPUs|0
standardDASv5Family|Standard DASv5 Family vCPUs|100
standardEASv5Family|Standard EASv5 Family vCPUs|100
standardEv5Family|Standard Ev5 Family vCPUs|100
standardEIv5Family|Standard EIv5 Family vCPUs|100
standardEDv5Family|Standard EDv5 Family vCPUs|100
standardEIDv5Family|Standard EIDv5 Family vCPUs|100
standardESv5Family|Standard ESv5 Family vCPUs|100
standardEISv5Family|Standard EISv5 Family vCPUs|100
standardEDSv5Family|Standard EDSv5 Family vCPUs|100
standardEIDSv5Family|Standard EIDSv5 Family vCPUs|100
standardDv5Family|Standard Dv5 Family vCPUs|100
standardDDv5Family|Standard DDv5 Family vCPUs|100
standardDSv5Family|Standard DSv5 Family vCPUs|100
standardDDSv5Family|Standard DDSv5 Family vCPUs|100
standardDLSv5Family|Standard DLSv5 Family vCPUs|100
standardDLDSv5Family|Standard DLDSv5 Family vCPUs|100
standardLSv3Family|Standard LSv3 Family vCPUs|100
standardLASv3Family|Standard LASv3 Family vCPUs|100
standardDCSv3Family|Standard DCSv3 Family vCPUs|100
standardDDCSv3Family|Standard DDCSv3 Family vCPUs|100
standardDADSv5Family|Standard DADSv5 Family vCPUs|100
standardEADSv5Family|Standard EADSv5 Family vCPUs|100
standardFXMDVSFamily|Standard FXMDVS Family vCPUs|0
standardDPLDSv5Family|Standard DPLDSv5 Family vCPUs|100
standardDPLSv5Family|Standard DPLSv5 Family vCPUs|100
standardDPDSv5Family|Standard DPDSv5 Family vCPUs|100
standardDPSv5Family|Standard DPSv5 Family vCPUs|100
standardEPDSv5Family|Standard EPDSv5 Family vCPUs|100
standardEPSv5Family|Standard EPSv5 Family vCPUs|100
standard NDAMSv4_A100Family|Standard NDAMSv4_A100Family vCPUs|0
standardDCASv5Family|Standard DCASv5 Family vCPUs|100
standardECASv5Family|Standard ECASv5 Family vCPUs|100
standardECIASv5Family|Standard ECIASv5 Family vCPUs|0
standardDCADSv5Family|Standard DCADSv5 Family vCPUs|100
standardECADSv5Family|Standard ECADSv5 Family vCPUs|100
standardECIADSv5Family|Standard ECIADSv5 Family vCPUs|0
StandardNVADSA10v5Family|Standard NVADSA10v5 Family vCPUs|0
StandardNCADSA100v4Family|Standard NCADS_A100_v4 Family vCPUs|0
standardEBDSv5Family|Standard EBDSv5 Family vCPUs|100
standardEBSv5Family|Standard EBSv5 Family vCPUs|100
standardEIASv5Family|Standard EIASv5 Family vCPUs|100
standardEIADSv5Family|Standard EIADSv5 Family vCPUs|0
StandardNCADSA10v4Family|Standard NCADSA10v4 Family vCPUs|0
standardDCACCV5Family|standard DCACCV5 Family vCPUs|100
standardDCADCCV5Family|standard DCADCCV5 Family vCPUs|100
standardECACCV5Family|standard ECACCV5 Family vCPUs|100
standardECADCCV5Family|standard ECADCCV5 Family vCPUs|100
standardEIBDSv5Family|Standard EIBDSv5 Family vCPUs|100
standardEIBSv5Family|Standard EIBSv5 Family vCPUs|100
standardDCEV5Family|Standard DCEV5 Family vCPUs|100
standardDCEDV5Family|Standard DCEDV5 Family vCPUs|100
standardECEV5Family|Standard ECEV5 Family vCPUs|100
standardECEDV5Family|Standard ECEDV5 Family vCPUs|100
standardMSMediumMemoryv3Family|StandardMS Medium Memoryv3 Family vCPUs|0
standardMDSMediumMemoryv3Family|StandardMDS Medium Memoryv3 Family vCPUs|0
standardHBv4Family|Standard HBv4 Family vCPUs|0
standardHXFamily|Standard HX Family vCPUs|0
standardBpsv2Family|Standard Bpsv2 Family vCPUs|100
standardBsv2Family|Standard Bsv2 Family vCPUs|100
standardBasv2Family|Standard Basv2 Family vCPUs|100
standardNDSH100v5Family|Standard NDSH100v5 Family vCPUs|0
standardECIEV5Family|Standard ECIEV5 Family vCPUs|100
standardECIEDV5Family|Standard ECIEDV5 Family vCPUs|100
StandardNCadsH100v5Family|Standard NCadsH100v5 Family vCPUs|0
standardNDISv5MI300XFamily|StandardNDI Sv 5MI300X Family vCPUs|0
StandardDiskCount|Standard Storage Managed Disks|50000
PremiumDiskCount|Premium Storage Managed Disks|50000
StandardSSDDiskCount|StandardSSDStorageDisks|50000
StandardSSDZRSDiskCount|StandardSSDZRSStorageDisks|50000
PremiumZRSDiskCount|PremiumZRSStorageDisks|50000
UltraSSDDiskCount|UltraSSDStorageDisks|1000
PremiumV2DiskCount|PremiumV2StorageDisks|1000
StandardSnapshotCount|StandardStorageSnapshots|75000
StandardSSDSnapshotCount|StandardSSDStorageSnapshots|75000
PremiumSnapshotCount|PremiumStorageSnapshots|75000
ZRSSnapshotCount|ZrsStorageSnapshots|75000
UltraSSDDiskSizeInGB|UltraSSDTotalSizeInGB|102400
PremiumV2DiskSizeInGB|PremiumV2TotalDiskSizeInGB|102400
DiskEncryptionSetCount|DiskEncryptionSets|5000
DiskAccessCount|DiskAccesses|1000
AttachInProgressUltraSSDDiskCount|AttachInProgressUltraSSDDisks|40
AttachInProgressPremiumV2DiskCount|AttachInProgressPremiumV2SSDDisks|40
PremiumV2SnapshotCount|PremiumV2StorageSnapshots|1000
PremiumV2SnapshotSizeInGB|PremiumV2TotalSnapshotSizeInGB|102400`;
