import type { PreflightMessages } from '../../http/preflight.messages';

/** Why a station does not follow, and what to do. */
export const STOPPED_MACHINES: Readonly<Record<PreflightMessages['machine-stopped']['state'], string>> = {
  'read-only': 'L’estació a RACETAG_HUB no és la principal i no accepta res. Posar-hi l’adreça de la principal i reiniciar.',
  'taken-over': 'Una altra estació s’ha fet càrrec de la seva cursa. Perquè sigui reserva, triar allà «Passar a reserva» a Estacions.',
  'wrong-key':
    'La seva clau és d’una altra funció, o falta RACETAG_HUB_KEY. Crear a la principal una clau de la seva funció i iniciar-la amb aquesta; fins llavors les claus de les persones no l’obren quan se’n faci càrrec.',
  'no-race': 'La principal no té cap cursa oberta. Obrir-la-hi.',
  disk: 'La còpia no es pot desar. Alliberar espai al disc de l’ordinador que copia.',
  'newer-version': 'La principal té una versió més nova del programa. Instal·lar-la a totes dues.',
  'no-broker':
    'El bróker no respon. Iniciar-lo i revisar la xarxa; tot espera aquí, i mentrestant una altra estació pot haver-se’n fet càrrec.',
  'broker-refused': 'El bróker refusa usuari, contrasenya o permisos. Corregir-los al bróker, o aquí a RACETAG_NATS_… i reiniciar.',
  'broker-full':
    'El bróker respon però no desa. Disc ple, JetStream apagat o max_payload menor de 8MB: corregir-ho i reiniciar-lo. Tot espera aquí.',
  'foreign-stream':
    'El bróker té un stream RACE, o un per a race.*, d’una altra aplicació. Canviar-li el nom o treure’l, o donar a l’estació un bróker o un compte propis. Tot espera aquí.',
  'unfit-stream':
    'El stream RACE del bróker descarta missatges, o n’ha descartat. Esborrar aquest stream, o iniciar el bróker amb un magatzem buit: la principal i els punts el tornen a omplir. Aquí es conserva tot.',
  'other-journal': 'Al bróker, aquest lloc té un altre fitxer de cursa. Obrir aquell, o donar a l’estació o a la cursa un lloc buit.',
  'two-hubs':
    'Al bróker hi ha una altra principal, amb una altra cursa o perquè també s’ha fet càrrec d’aquesta. Continuar en una de les dues. A l’altra, desar una còpia de la cursa i iniciar-la com a reserva de la primera; després unir aquesta còpia a la primera.',
  'certificate-expired':
    'El certificat a la seva adreça no és vigent, o el rellotge d’aquest ordinador va malament. Posar el rellotge a l’hora, o renovar el certificat allà.',
  'certificate-unknown':
    'Ningú no respon pel certificat a la seva adreça. Indicar aquí el fitxer amb el certificat del seu emissor, per a un bróker a RACETAG_NATS_CA i per a una principal a NODE_EXTRA_CA_CERTS, i reiniciar.',
  'certificate-name':
    'El certificat a la seva adreça és d’un altre nom. Fer servir com a adreça el nom del certificat, o renovar-lo per a aquesta adreça.',
  'needs-https': 'La principal només respon xifrada. Començar la seva adreça amb https:// i reiniciar.',
  'needs-http': 'En aquesta adreça no es xifra res. Començar-la amb http://, o fer servir el port que xifra, i reiniciar.',
  'no-station':
    'A l’adreça de la principal respon una cosa que no és una estació, com un altre programa o la pàgina d’accés d’una xarxa. Corregir l’adreça, o entrar a la xarxa.',
  'hub-fault':
    'La principal respon i no pot desar. La seva pròpia pantalla diu per què; el que s’enregistra aquí espera i s’envia quan torni a desar.',
  'older-file':
    'El fitxer de cursa d’aquest punt és més antic que el que ha enviat, i el que enregistra ara no s’envia. Obrir-hi el fitxer més nou. Si s’ha perdut, crear una cursa nova al punt i unir a la principal una còpia del fitxer antic.',
};
