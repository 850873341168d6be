import styles from './LaneSketch.module.css'

const lanes = [
  { x: 40, nodes: [60, 170] },
  { x: 360, nodes: [115] },
  { x: 680, nodes: [60, 170, 280] },
] as const

/** A faint drawing of three lanes behind the choices of the start screen. */
export function LaneSketch() {
  return (
    <svg className={styles.sketch} viewBox="0 0 960 520" aria-hidden="true">
      {lanes.map(({ x, nodes }) => (
        <g key={x}>
          <rect x={x} y="10" width="240" height="490" rx="14" />
          {nodes.map((y) => (
            <rect key={y} x={x + 22} y={y} width="196" height="62" rx="10" />
          ))}
        </g>
      ))}
      <path d="M258 91 C 320 91 320 146 382 146 M258 201 C 320 201 320 146 382 146" />
      <path d="M578 146 C 640 146 640 91 702 91" className={styles.image} />
    </svg>
  )
}
