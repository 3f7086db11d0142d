import type { Explored } from '../address/explored.ts'
import { linkTo, whole } from './embedding.ts'

/** What opens the whole explorer from a page that embeds its chart. */
export const EmbedFoot = ({ explored }: { readonly explored: Explored }) => (
  <footer className="embed-foot">
    <a href={linkTo(whole(explored), location.href)} target="_blank" rel="noopener">
      Open in paretoken
    </a>
  </footer>
)
