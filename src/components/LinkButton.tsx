import { createLink } from '@tanstack/react-router';

import { AnchorButton } from '@/ui/AnchorButton';

/** A link within the portal that looks like a button. Takes what <Link> takes, and `variant`, `size`, `icon`. */
export const LinkButton = createLink(AnchorButton);
