export const administratorRoutes = [] as const
