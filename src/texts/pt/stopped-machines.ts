import type { PreflightMessages } from '../../http/preflight.messages';

/** Why a station does not follow, and what to do. */
export const STOPPED_MACHINES: Readonly<Record<PreflightMessages['machine-stopped']['state'], string>> = {
  'read-only': 'A estação em RACETAG_HUB não é a principal e não aceita nada. Indicar aí o endereço da principal e reiniciar.',
  'taken-over': 'Outra estação assumiu a prova dela. Para a tornar reserva, escolher lá «Passar a reserva» em Estações.',
  'wrong-key':
    'A chave dela é de outra função, ou falta RACETAG_HUB_KEY. Criar na principal uma chave da função dela e iniciá-la com essa; até lá, as chaves das pessoas não a abrem quando assumir a prova.',
  'no-race': 'A principal não tem nenhuma prova aberta. Abri-la lá.',
  disk: 'A cópia não pode ser guardada. Libertar espaço no disco do computador que copia.',
  'newer-version': 'A principal tem uma versão mais recente do programa. Instalá-la nas duas.',
  'no-broker':
    'O broker não responde. Iniciá-lo e verificar a rede; tudo espera aqui, e entretanto outra estação pode ter assumido a prova.',
  'broker-refused': 'O broker recusa utilizador, palavra-passe ou permissões. Corrigir no broker, ou aqui em RACETAG_NATS_… e reiniciar.',
  'broker-full':
    'O broker responde mas não guarda. Disco cheio, JetStream desligado ou max_payload abaixo de 8MB: corrigir e reiniciá-lo. Tudo espera aqui.',
  'foreign-stream':
    'O broker tem um stream RACE, ou um para race.*, de outra aplicação. Mudar-lhe o nome ou removê-lo, ou dar à estação um broker ou uma conta próprios. Tudo espera aqui.',
  'unfit-stream':
    'O stream RACE do broker descarta mensagens, ou descartou algumas. Apagar esse stream, ou iniciar o broker com um armazém vazio: a principal e os pontos voltam a enchê-lo. Aqui conserva-se tudo.',
  'other-journal': 'No broker, este lugar tem outro ficheiro de prova. Abrir esse, ou dar à estação ou à prova um lugar vazio.',
  'two-hubs':
    'No broker há outra principal, com outra prova ou porque também assumiu esta. Continuar numa das duas. Na outra, guardar uma cópia da prova e iniciá-la como reserva da primeira; depois juntar essa cópia na primeira.',
  'certificate-expired':
    'O certificado no endereço dela não é válido nesta data, ou o relógio deste computador está errado. Acertar o relógio, ou renovar o certificado lá.',
  'certificate-unknown':
    'Ninguém responde pelo certificado no endereço dela. Indicar aqui o ficheiro com o certificado do emissor, para um broker em RACETAG_NATS_CA e para uma principal em NODE_EXTRA_CA_CERTS, e reiniciar.',
  'certificate-name':
    'O certificado no endereço dela é de outro nome. Usar como endereço o nome do certificado, ou renová-lo para este endereço.',
  'needs-https': 'A principal só responde cifrada. Começar o endereço dela com https:// e reiniciar.',
  'needs-http': 'Neste endereço nada é cifrado. Começá-lo com http://, ou usar a porta que cifra, e reiniciar.',
  'no-station':
    'No endereço da principal responde algo que não é uma estação, como outro programa ou a página de acesso de uma rede. Corrigir o endereço, ou entrar na rede.',
  'hub-fault':
    'A principal responde e não consegue guardar. O ecrã dela diz porquê; o que se regista aqui espera e é enviado quando ela voltar a guardar.',
  'older-file':
    'O ficheiro de prova deste ponto é mais antigo do que o que enviou, e o que regista agora não é enviado. Abrir lá o ficheiro mais novo. Se estiver perdido, criar uma prova nova no ponto e juntar na principal uma cópia do ficheiro antigo.',
};
