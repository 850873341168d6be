import { createContext } from 'react'

/** How much of each node is drawn: large blueprints seen from afar get by with less. */
export type Detail = 'full' | 'simple'

export const DetailContext = createContext<Detail>('full')
