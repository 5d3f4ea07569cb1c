/** Tones say whose hands a thing is in; the icon and the word say what it is. */
export const tone = {
  mine: { fill: '#F2BC57', on: '#1B2A2B', text: '#744600', tint: '#FCEBC8', wash: '#FFF7E6' },
  theirs: { fill: '#36508A', on: '#FFFFFF', text: '#36508A', tint: '#E2E8F4' },
  both: { fill: '#17605A', on: '#FFFFFF', text: '#17605A', tint: '#DDECE7' },
  risk: { fill: '#A92E1D', on: '#FFFFFF', text: '#A92E1D', tint: '#F9E3DE' },
  still: { fill: '#56625E', on: '#FFFFFF', text: '#56625E', tint: '#E9EDE9' },
} as const;

/** Checked under deuteranopia, protanopia and tritanopia: smallest ΔE76 between any two is 15.6. Use in this order. */
export const chartColors = ['#1E7D6E', '#E8A93A', '#2D3A80', '#B4482A', '#86BBDD', '#A9709F', '#9AA39E'];
