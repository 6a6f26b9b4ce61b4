/** Sends a file as the body of one request to the project's upload route; `upload` names it for the step that reads it. */
export async function uploadFile(
  slug: string,
  file: File,
  purpose: 'description' | 'codebook' | 'comments',
): Promise<{ status: 'sent'; upload: string } | { status: 'refused'; sentence: string }> {
  const failed = { status: 'refused', sentence: 'The file could not be sent. Look at your connection and try again.' } as const
  try {
    const response = await fetch(`/p/${slug}/upload?for=${purpose}`, {
      method: 'POST',
      body: file,
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
    })
    const answer = (await response.json()) as { upload?: string; sentence?: string }
    if (answer.upload) return { status: 'sent', upload: answer.upload }
    return answer.sentence ? { status: 'refused', sentence: answer.sentence } : failed
  } catch {
    return failed
  }
}
