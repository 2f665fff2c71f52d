import type { Labels } from '../kernel/label'
import type { DeviceBrowser, DeviceSystem } from './device.rules'

const both = (name: string) => ({ da: name, en: name })

export const deviceBrowserLabels: Labels<DeviceBrowser> = {
  edge: both('Edge'),
  opera: both('Opera'),
  samsung: both('Samsung Internet'),
  firefox: both('Firefox'),
  chrome: both('Chrome'),
  safari: both('Safari'),
  other: { da: 'En browser', en: 'A browser' },
}

/** Read after the browser: "Firefox på Windows". */
export const deviceSystemLabels: Labels<DeviceSystem> = {
  ios: { da: 'iPhone eller iPad', en: 'iPhone or iPad' },
  android: both('Android'),
  windows: both('Windows'),
  macos: both('Mac'),
  chromeos: both('Chromebook'),
  linux: both('Linux'),
  other: { da: 'en anden enhed', en: 'another device' },
}
