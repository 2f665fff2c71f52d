// The package's main file warns on the terminal about Node 20, on which it works; this is the part behind it.
declare module 'oidc-provider/lib/provider.js' {
  export { Provider } from 'oidc-provider'
}
