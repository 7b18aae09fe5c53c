/** Letters on a heat map's colours, whatever the ground of the page. */
export const onRamp = '#1c1f23';
