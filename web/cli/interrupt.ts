const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

type Signal = (typeof signals)[number]

const statuses: Readonly<Record<Signal, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/** The person wants the program to stop; thrown where nothing is half done. */
export class Interrupted extends Error {
  readonly status: number

  constructor(signal: Signal) {
    super('stopped')
    this.status = statuses[signal]
  }
}

/**
 * Runs work that has to clean up behind itself. A signal ends it only where it awaits `pause`,
 * which then throws `Interrupted`.
 */
export async function interruptible<T>(
  work: (pause: () => Promise<void>) => Promise<T>,
): Promise<T> {
  let received: Signal | undefined
  const receive = (signal: Signal) => {
    received = signal
  }
  for (const signal of signals) process.on(signal, receive)
  try {
    return await work(async () => {
      // Signals arrive between turns of the event loop only.
      await new Promise((proceed) => setImmediate(proceed))
      if (received !== undefined) throw new Interrupted(received)
    })
  } finally {
    for (const signal of signals) process.off(signal, receive)
  }
}

/** Runs short work to its end, whatever signal comes meanwhile. */
export function uninterrupted<T>(work: () => T): T {
  const ignore = () => {}
  for (const signal of signals) process.on(signal, ignore)
  try {
    return work()
  } finally {
    for (const signal of signals) process.off(signal, ignore)
  }
}
