export const citizenRoutes = [] as const
