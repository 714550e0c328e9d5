/** The shape of every file of content. */
export * from './schema-facts';
export * from './schema-locale';
export * from './schema-pages';
