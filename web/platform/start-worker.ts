import { trustedAddress } from './trusted-address.ts'

/** Starts a module worker of this site. */
export function startWorker(address: string): Worker {
  return new Worker(trustedAddress(address), { type: 'module' })
}
