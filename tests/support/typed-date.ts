/** A day as somebody types it, from YYYY-MM-DD. */
export const typedDate = (date: string): string => date.split('-').reverse().join('.')
