/// Words, names, places and brands that mean no harm, whatever they look like.
enum OrdinaryWords {
  static let all = text.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let text = """
    about after again could every first found great house large learn never other place plant point right small sound spell
    still study their there these thing think three water where which world would write twist batch hose funk carp lair gist
    curd crepe hymn lotus tiger poem quick batter bitter butter cutter gutter mutter putter shutter stutter flutter clutter
    shirt short shoot shout sheet sheep shift shingle shore shovel shower shrimp truck track trick stuck stack stick duck luck
    lucky muck puck tuck chuck pluck struck cluck flock clock block stock knock shock dock sock lock rock mock
    count county country court couch coach cough counter county council counsel couple course cousin cover
    bench birch beach belch bunch butch batch botch pitch witch switch stitch ditch hitch itch kitchen
    dicker ticker wicker sticker picker kicker flicker snicker slicker thicker quicker
    fragile forgot faucet facet ferret forget target market basket
    assign assist asset assume assort assure assay assent assail assembly ashore aspire aspect
    massive passage message sausage vessel tassel hassle
    hoarse horse whose whole while where wheel whale wharf
    slot slit slat slate slant split splat salt sulk silk bulk
    Adam Aaron Abel Adele Agnes Aidan Alan Albert Alfred Alice Amanda Amber Amelia Andrea Angela Anita Anna Annika Arthur
    Astrid Audrey Barbara Barnaby Beatrice Benedict Bernard Bianca Boris Brenda Brigitte Bruno Carla Carlos Carmen Carol Cecil
    Chantal Clara Claude Colin Connor Cornelius Curtis Cynthia Damian Daniela Darius Deborah Denise Derek Diana Dmitri Dominic
    Doris Dorothea Duncan Edgar Edith Eduardo Elena Elias Emilio Enid Erica Estelle Eugene Felix Fiona Florian Frances Gareth
    Gemma Gerald Giles Gordon Greta Gustav Hadrian Hannah Harriet Hector Heidi Helga Hilary Horace Hugo Ingrid Irene Isaac
    Ivan Jacques Jasmine Jerome Joachim Joanna Julius Justin Karina Keith Kerstin Klaus Konrad Kurt Lance Laszlo Leonora Lionel
    Lorna Lucas Ludmila Magnus Malcolm Marcus Marek Margot Marius Martina Matilda Maurice Melissa Miguel Mirjam Mohammed Monika
    Morgan Muriel Nadia Natasha Neville Nicholas Nikita Nora Norbert Olga Oscar Otto Pablo Patrick Pavel Pedro Percy Philippa
    Quentin Rachel Ramona Raul Regina Renate Rodney Roland Rosalind Rupert Sabine Samir Sandra Saskia Sergei Shirley Sigrid
    Silvia Simone Sonja Stefan Susanne Sven Tamara Tatjana Teodor Theresa Tobias Ulrich Ursula Valentin Vanessa Viktor Vincent
    Walter Wanda Wendy Wilfred Xavier Yasmin Yvonne Zachary Zoltan
    Adelaide Ankara Antwerp Auckland Baghdad Bangkok Barcelona Basel Beirut Belfast Bergen Bogota Bologna Bordeaux Boston
    Bremen Brisbane Brussels Bucharest Budapest Cairo Calcutta Caracas Cardiff Casablanca Chennai Cologne Coventry Dakar Dallas
    Damascus Delhi Detroit Dhaka Dortmund Dresden Dublin Durban Edinburgh Essen Florence Geneva Genoa Glasgow Granada Grenoble
    Hamburg Hanoi Havana Helsinki Istanbul Jakarta Karachi Katowice Kigali Krakow Kyoto Lagos Lahore Leipzig Lima Lisbon
    Liverpool Lusaka Lyon Madrid Malaga Manchester Manila Marseille Melbourne Milan Minsk Montevideo Moscow Mumbai Munich
    Nagasaki Nairobi Nantes Naples Odessa Osaka Oslo Ottawa Palermo Penistone Perth Phuket Prague Pretoria Quito Rabat Riga
    Rotterdam Salzburg Santiago Sapporo Seoul Seville Shanghai Shitang Sofia Stockholm Stuttgart Sydney Taipei Tallinn Tampere
    Tbilisi Tokyo Toronto Toulouse Trieste Tunis Turin Uppsala Utrecht Valencia Venice Vienna Vilnius Warsaw Wuhan Yangon
    Zagreb Zurich
    Adidas Adobe Airbus Amazon Asus Audi Bosch Canon Cisco Citroen Corsair Dacia Danone Dyson Ericsson Fiat Firefox Garmin
    Gillette Google Honda Hyundai Ikea Intel Kawasaki Lego Lenovo Lexus Lufthansa Mazda Microsoft Mitsubishi Nestle Netflix
    Nikon Nintendo Nissan Nokia Nvidia Opel Oracle Panasonic Peugeot Philips Pixar Porsche Puma Renault Rolex Samsung Siemens
    Skoda Sony Spotify Subaru Suzuki Tesla Toshiba Toyota Unilever Volvo Xerox Yamaha Zara
    danke bitte schwester strasse kirche hund katze fenster garten wasser bruder mutter vater kind haus schule
    merci bonjour fromage maison voiture ecole garçon fille château père mère école naïve café rapé
    gracias hermano amigo cerveza playa ciudad camino corazón mañana señor niño año
    grazie prego ragazzo bambino strada chiesa finestra pazienza
    """
}
