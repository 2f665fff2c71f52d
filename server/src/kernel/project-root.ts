import { dirname, join } from 'node:path'
import { migrationsFolder } from '@virkelyst/db/kernel/migrations'

/** The folder this installation lies in, wherever the server was started from. */
export const projectRoot = (): string => dirname(dirname(dirname(migrationsFolder('sqlite'))))

/** Where the built pages lie. */
export const clientFolder = (): string => join(projectRoot(), 'client', 'dist')
