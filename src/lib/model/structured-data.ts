/** A description of a page for search engines, in JSON-LD. The page's own address is added to it. */
export type StructuredData = { '@context': 'https://schema.org'; '@type': string } & Record<string, unknown>;
