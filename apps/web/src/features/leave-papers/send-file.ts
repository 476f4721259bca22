/** Why a file was not taken, with the limit that the words need. */
export type NotTaken = { readonly code: string; readonly value: number | null };

export type SentFile = { readonly id: string } | { readonly refused: NotTaken };

/**
 * Sends a file that belongs to a request for leave. Only this old way of asking tells how far an upload has come.
 *
 * @param onProgress how much of it has left, from 0 to 1
 */
export function sendFile(file: File, forHandover: boolean, onProgress: (share: number) => void): Promise<SentFile> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/leave-files${forHandover ? "?for=handover" : ""}`);
    // No form of a foreign page can send this type.
    request.setRequestHeader("content-type", "application/x-zaigang-file");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const { id, error } = (request.response ?? {}) as { id?: string; error?: { code: string; value?: number } };
      if (id !== undefined) resolve({ id });
      else resolve({ refused: { code: error?.code ?? "UNREACHABLE", value: error?.value ?? null } });
    };
    request.onerror = () => resolve({ refused: { code: "UNREACHABLE", value: null } });
    request.send(file);
  });
}

/** Where a file is read. */
export function addressOf(id: string): string {
  return `/api/leave-files/${encodeURIComponent(id)}`;
}
