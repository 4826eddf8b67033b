/** An error keeps its row from being synchronised; a warning asks for a look; an info only says. */
export type Severity = 'error' | 'warning' | 'info';
