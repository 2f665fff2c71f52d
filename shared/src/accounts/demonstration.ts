/**
 * The issuer of invented people, whatever the port the embedded issuer answers on. A user with it can be picked
 * without a password, in a database that bears the demonstration mark, on the loopback address.
 */
export const demonstrationIssuer = 'urn:virkelyst:demonstration'
