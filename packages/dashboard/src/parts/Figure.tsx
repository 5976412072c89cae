/** One number in large, and what it is made of. */
export function Figure({ value, text }: { value: string; text: string }) {
  return (
    <p class="figure">
      <span class="figure-value">{value}</span>
      <span class="figure-text">{text}</span>
    </p>
  );
}
