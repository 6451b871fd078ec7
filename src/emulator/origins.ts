export const ARM_ORIGIN = 'https://management.azure.com';
export const GRAPH_ORIGIN = 'https://graph.microsoft.com';
