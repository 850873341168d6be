/** The part of the Trusted Types API that we need; TypeScript's DOM library lacks it. */
type PolicyFactory = {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string }
}

let policy: { createScriptURL(address: string): string } | undefined

/**
 * Starts a module worker of this site. The page's policy demands a trusted address for it; ours
 * trusts addresses of the page's own origin and nothing else.
 */
export function startWorker(address: string): Worker {
  policy ??= makePolicy()
  return new Worker(policy.createScriptURL(address), { type: 'module' })
}

function makePolicy(): { createScriptURL(address: string): string } {
  const rules = { createScriptURL: ownOrigin }
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes
  return factory?.createPolicy('cyanotype-worker', rules) ?? rules
}

function ownOrigin(address: string): string {
  const url = new URL(address, document.baseURI)
  if (url.origin !== location.origin) throw new Error(`a worker of ${url.origin} is not started`)
  return url.href
}
