export const deviceBrowsers = ['edge', 'opera', 'samsung', 'firefox', 'chrome', 'safari', 'other'] as const
export type DeviceBrowser = (typeof deviceBrowsers)[number]

export const deviceSystems = ['ios', 'android', 'windows', 'macos', 'chromeos', 'linux', 'other'] as const
export type DeviceSystem = (typeof deviceSystems)[number]

// In order: browsers name those they descend from as well.
const browserSigns: readonly [DeviceBrowser, RegExp][] = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\bOPR\/|\bOpera\b/],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /(Chrome|Chromium|CriOS)\//],
  ['safari', /\bSafari\//],
]
const systemSigns: readonly [DeviceSystem, RegExp][] = [
  ['ios', /\b(iPhone|iPad|iPod)\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['chromeos', /\bCrOS\b/],
  ['macos', /\bMacintosh\b/],
  ['linux', /\bLinux\b|\bX11\b/],
]

const firstOf = <T extends string>(signs: readonly [T, RegExp][], text: string): T | 'other' =>
  signs.find(([, sign]) => sign.test(text))?.[0] ?? 'other'

/** Browser and operating system in a word each, enough to know one's own device again; no version, no model. */
export const deviceOf = (
  userAgent: string | null | undefined,
): { browser: DeviceBrowser; system: DeviceSystem } => {
  const text = (userAgent ?? '').slice(0, 500)
  return { browser: firstOf(browserSigns, text), system: firstOf(systemSigns, text) }
}
