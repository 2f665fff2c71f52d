/// <reference types="vite/client" />
declare module '@dkfds/img/*.svg' {
  const address: string
  export default address
}
