export const employerRoutes = [] as const
