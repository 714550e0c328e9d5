/** Where the built site says that it is published, whatever address a test serves it from. */
export const PUBLIC_ORIGIN = process.env.KLARA_ORIGIN ?? 'http://localhost:4173';
