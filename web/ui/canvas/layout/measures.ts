/** Sizes of the drawing, in CSS pixels at 100 %. */
export const measures = {
  nodeWidth: 198,
  /** A node without badges; its ports stand at half of this height. */
  nodeHead: 52,
  badgeRow: 26,
  /** Between the left edges of two columns of a lane. */
  columnPitch: 254,
  /** Between two nodes of a column: aimed at in a fresh layout, and the least that is kept later. */
  rowGap: 28,
  leastGap: 12,
  laneTop: 60,
  laneHead: 42,
  /** What chevron, number, name and kind of a lane take of its head, as a rule. */
  laneTitle: 252,
  laneSide: 26,
  laneBottom: 28,
  laneGap: 34,
  foldedWidth: 150,
  leastLaneHeight: 496,
} as const

/** The height of the ports below a node's top edge. */
export const portHeight = measures.nodeHead / 2
