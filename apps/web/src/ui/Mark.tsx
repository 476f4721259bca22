/** The product's mark: a seat that is taken and one beside it. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="var(--zg-action)" />
      <rect x="6" y="6" width="5" height="12" rx="1" fill="var(--zg-on-action)" />
      <rect x="13" y="11" width="5" height="7" rx="1" fill="var(--zg-on-action)" opacity="0.7" />
    </svg>
  );
}
