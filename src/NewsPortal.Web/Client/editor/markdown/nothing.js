// Stands where markdown-it expects its finder of bare addresses, which is switched off.
export class LinkifyIt {}
