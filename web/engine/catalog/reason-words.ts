import type { SearchReason } from './search-catalog.ts'

/** Why a module was found, in a few words; empty when its name says it already. */
export function formatSearchReason({ place, found, searched, isMistyped }: SearchReason): string {
  const words = placeWords(place, found, searched)
  return isMistyped && words === '' ? `like ${searched}` : words
}

function placeWords(place: SearchReason['place'], found: string, searched: string): string {
  switch (place) {
    case 'name':
    case 'path':
    case 'summary':
      return ''
    case 'section':
      return `in ${found}`
    case 'keyword':
      return `about ${searched}`
    case 'input':
      return `takes ${found}`
    case 'required-input':
      return `needs ${found}`
    case 'output':
      return `gives ${found}`
  }
}
