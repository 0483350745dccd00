/** A size for people, in kilobytes or megabytes of 1000: `155 KB`, `1.7 MB`. */
export function formatSize(bytes: number): string {
  return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
