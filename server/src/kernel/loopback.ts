/** Whether a host name or address stays on this machine: `localhost`, 127.0.0.0/8 or ::1, with or without brackets. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)

/** The host as it stands in an address: IPv6 in brackets. */
export const inUrl = (host: string): string =>
  host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
