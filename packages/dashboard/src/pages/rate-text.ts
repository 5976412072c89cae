/** `89.8%`; what is not all is not written as 100 %. */
export function rateText(part: number, total: number, tag: string): string {
  const rate = part === total ? 1 : Math.min(part / total, 0.999);
  return new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(rate);
}
