// Zod would probe `new Function` as soon as it is loaded, which the content security policy refuses and reports.
// A file of its own, since modules of the app are loaded before the first line of its entry runs.
globalThis.__zod_globalConfig = { jitless: true }
