/** Shell text that the toolkit would take for expressions, and the same after escaping. */
export const escapeSamples: ReadonlyMap<string, string> = new Map([
  ['echo $(date +%F)', 'echo \\$(date +%F)'],
  ['for i in $(seq 1 3); do :; done', 'for i in \\$(seq 1 3); do :; done'],
  [
    '#!/bin/sh\nhost=$(hostname -s)\necho "$(vars.zone)"\n',
    '#!/bin/sh\nhost=\\$(hostname -s)\necho "$(vars.zone)"\n',
  ],
])
