/** The calendar date in Denmark now, ISO. */
export const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' })
