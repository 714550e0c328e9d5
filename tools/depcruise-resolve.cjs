const { resolve } = require('node:path');

/** Kit's aliases, for dependency-cruiser. */
module.exports = {
	resolve: {
		alias: { $lib: resolve(__dirname, '../src/lib'), $fonts: resolve(__dirname, '../.svelte-kit/fonts') }
	}
};
