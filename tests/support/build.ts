import { buildServer } from '../../scripts/lib/steps.mjs'

/** Some tests run the server as a process of its own: as it is built from what stands here now. */
export default () => buildServer()
