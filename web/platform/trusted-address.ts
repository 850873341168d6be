/** The part of the Trusted Types API that we need; TypeScript's DOM library lacks it. */
type Policy = { createScriptURL(address: string): string }
type PolicyFactory = { createPolicy(name: string, rules: Policy): Policy }

let policy: Policy | undefined

/**
 * The address of a script as the page's policy demands it where a worker is started. Ours trusts
 * addresses of the page's own origin and nothing else.
 */
export function trustedAddress(address: string): string {
  policy ??= makePolicy()
  return policy.createScriptURL(address)
}

function makePolicy(): Policy {
  const rules = { createScriptURL: ownOrigin }
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes
  return factory?.createPolicy('cyanotype-worker', rules) ?? rules
}

function ownOrigin(address: string): string {
  const url = new URL(address, document.baseURI)
  if (url.origin !== location.origin) throw new Error(`a worker of ${url.origin} is not started`)
  return url.href
}
