const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** 3.2 MB, 120 KB, 1 KB at the least, in both languages. */
export function formatFileSize(bytes: number): string {
  if (bytes >= MEGABYTE) return `${(bytes / MEGABYTE).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`;
}
