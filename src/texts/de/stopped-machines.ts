import type { PreflightMessages } from '../../http/preflight.messages';

/** Why a station does not follow, and what to do. */
export const STOPPED_MACHINES: Readonly<Record<PreflightMessages['machine-stopped']['state'], string>> = {
  'read-only':
    'Die Station bei RACETAG_HUB ist nicht die Hauptstation und nimmt nichts an. Dort die Adresse der Hauptstation eintragen und neu starten.',
  'taken-over':
    'Eine andere Station hat ihr Rennen übernommen. Um sie zur Reserve zu machen, dort unter Stationen „Als Reserve folgen“ wählen.',
  'wrong-key':
    'Ihr Schlüssel ist für eine andere Rolle, oder RACETAG_HUB_KEY fehlt. An der Hauptstation einen Schlüssel für ihre Rolle anlegen und sie damit starten; bis dahin öffnen die Schlüssel der Personen sie nach einer Übernahme nicht.',
  'no-race': 'An der Hauptstation ist kein Rennen offen. Dort öffnen.',
  disk: 'Die Kopie kann nicht gespeichert werden. Auf dem Laufwerk des Computers, der kopiert, Platz schaffen.',
  'newer-version': 'Die Hauptstation hat eine neuere Version des Programms. Auf beiden dieselbe installieren.',
  'no-broker':
    'Der Broker antwortet nicht. Ihn starten und das Netz prüfen; alles wartet hier, und inzwischen kann jemand anders das Rennen übernommen haben.',
  'broker-refused': 'Der Broker lehnt Benutzer, Passwort oder Rechte ab. Am Broker ändern, oder hier in RACETAG_NATS_… und neu starten.',
  'broker-full':
    'Der Broker antwortet, speichert aber nicht. Laufwerk voll, JetStream aus oder max_payload unter 8MB: das ändern und ihn neu starten. Alles wartet hier.',
  'foreign-stream':
    'Der Broker hat einen Stream RACE, oder einen für race.*, von einer anderen Anwendung. Diesen umbenennen oder entfernen, oder der Station einen eigenen Broker oder Account geben. Alles wartet hier.',
  'unfit-stream':
    'Der Stream RACE des Brokers verwirft Nachrichten oder hat welche verworfen. Diesen Stream löschen, oder den Broker mit leerem Speicher starten: Hauptstation und Messpunkte füllen ihn wieder. Hier bleibt alles erhalten.',
  'other-journal':
    'Am Broker steht an dieser Stelle eine andere Renndatei. Jene öffnen, oder Station oder Rennen dort eine leere Stelle geben.',
  'two-hubs':
    'Am Broker ist eine weitere Hauptstation, mit einem anderen Rennen oder weil sie dieses ebenfalls übernommen hat. An einer der beiden weiterarbeiten. An der anderen eine Kopie des Rennens speichern und sie als Reserve der ersten starten; dann die Kopie an der ersten zusammenführen.',
  'certificate-expired':
    'Das Zertifikat an ihrer Adresse ist nicht mehr oder noch nicht gültig, oder die Uhr dieses Computers geht falsch. Die Uhr stellen, oder das Zertifikat dort erneuern.',
  'certificate-unknown':
    'Für das Zertifikat an ihrer Adresse bürgt niemand. Hier die Datei mit dem Zertifikat des Ausstellers nennen, für einen Broker in RACETAG_NATS_CA, für eine Hauptstation in NODE_EXTRA_CA_CERTS, und neu starten.',
  'certificate-name':
    'Das Zertifikat an ihrer Adresse gilt für einen anderen Namen. Den Namen aus dem Zertifikat als Adresse verwenden, oder das Zertifikat für diese Adresse erneuern.',
  'needs-https': 'Die Hauptstation antwortet nur verschlüsselt. Ihre Adresse mit https:// beginnen und neu starten.',
  'needs-http':
    'An dieser Adresse wird nichts verschlüsselt. Sie mit http:// beginnen, oder den Port nehmen, der verschlüsselt, und neu starten.',
  'no-station':
    'An der Adresse der Hauptstation antwortet etwas anderes als eine Station, etwa ein anderes Programm oder die Anmeldeseite eines Netzes. Die Adresse berichtigen, oder sich im Netz anmelden.',
  'hub-fault':
    'Die Hauptstation antwortet und kann nicht speichern. Warum, steht dort am Bildschirm; was hier aufgezeichnet wird, wartet und wird gesendet, sobald sie wieder speichert.',
  'older-file':
    'Die Renndatei dieses Messpunkts ist älter als das, was er gesendet hat, und was er jetzt aufzeichnet, wird nicht gesendet. Dort die neuere Datei öffnen. Ist sie verloren, am Messpunkt ein neues Rennen anlegen und eine Kopie der alten Datei an der Hauptstation zusammenführen.',
};
