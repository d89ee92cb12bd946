"""What captions and lists make of the names that sources are given with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.fields import LiteralName
from argmap.sources.names import Name, named, people

WHOLE = """
    World Health Organization
    U.S. Department of State
    Elizabeth II
    Elizabeth I
    Louis XIV
    John Paul II
    Pope John Paul II
    Carl XVI Gustaf
    Malcolm X
    Ibn Khaldun
    Ibn al-Haytham
    Министерство иностранных дел
    Bộ Ngoại giao
    Auswärtiges Amt
    Ministère des Affaires étrangères
    Ministerio de Asuntos Exteriores
    The New York Times
    New York Times
    Washington Post
    Der Spiegel
    Le Monde
    Associated Press
    World Bank
    United Nations
    Amnesty International
    Human Rights Watch
    Church of England
    William of Ockham
    Catherine the Great
    Ivan the Terrible
    Pope Francis
    Queen Victoria
    Department of Health and Human Services
    Food and Agriculture Organization
    National Academies of Sciences, Engineering, and Medicine
    Harvard University
    Oxford University Press
    European Court of Human Rights
    Supreme Court
    Group of 77
    RAND Corporation
    U Thant
    Lao Tzu
    Communist Party of Vietnam
    State Department
    White House
    Central Intelligence Agency
    Deutsche Bank
    Bundesministerium der Verteidigung
    Saint Augustine
    St. Augustine
    Augustine of Hippo
    Sun Tzu
    Médecins Sans Frontières
    James I
    Bank of England
    Royal Society
    Intergovernmental Panel on Climate Change
    BBC News
    Party Central Committee
    Friends of the Earth
    Francis I
    Haile Selassie I
    Office of the United Nations High Commissioner for Refugees
    Federal Reserve
    Pew Research Center
    International Monetary Fund
    European Central Bank
    Oxfam International
    Democratic Republic of Vietnam
    Ministry of Foreign Affairs of the USSR
    Central Committee of the CPSU
    Government Accountability Office
    House of Commons
    House Un-American Activities Committee
    Council on Foreign Relations
    Brookings Institution
    American Psychological Association
    Centers for Disease Control and Prevention
    National Security Council
    Joint Chiefs of Staff
    The Economist
    Financial Times
    Frankfurter Allgemeine Zeitung
    Neue Zürcher Zeitung
    Süddeutsche Zeitung
    Le Figaro
    El País
    La Repubblica
    People's Daily
    Human Rights Council
    Campaign for Nuclear Disarmament
    World Meteorological Organization
    Bank for International Settlements
    Rotes Kreuz
    Institut für Zeitgeschichte
    Conseil d'État
    Assemblée nationale
    Comisión Económica para América Latina
    Верховный Совет СССР
    Đảng Cộng sản Việt Nam
    Wikipedia contributors
    Editors of The Lancet
    Abdullah II
    Ibn Rushd
    Pliny the Elder
"""
"""Names without a family name: bodies, newspapers, rulers, saints, and persons who go by all of it."""

FAMILIES = """
    Martin Luther King Jr. = King
    Martin Luther King, Jr. = King
    King, Martin Luther, Jr. = King
    King Jr., Martin Luther = King
    Henry Ford II = Ford
    Adlai Stevenson III = Stevenson
    Ludwig van Beethoven = Beethoven
    Vincent van Gogh = van Gogh
    Frans H. van Eemeren = van Eemeren
    Bas C. van Fraassen = van Fraassen
    Gabriel García Márquez = García Márquez
    Mario Vargas Llosa = Vargas Llosa
    Federico Garcia Lorca = Garcia Lorca
    José Ortega y Gasset = Ortega y Gasset
    Jorge Luis Borges = Borges
    Charles de Gaulle = de Gaulle
    Simone de Beauvoir = Beauvoir
    Alexis de Tocqueville = Tocqueville
    Jean de La Fontaine = La Fontaine
    Michel de Montaigne = Montaigne
    Ferdinand de Saussure = Saussure
    Otto von Bismarck = Bismarck
    Alexander von Humboldt = Humboldt
    John von Neumann = von Neumann
    G. H. von Wright = von Wright
    Ursula von der Leyen = von der Leyen
    Ludwig Mies van der Rohe = van der Rohe
    Mao Zedong = Mao
    Mao Tse-tung = Mao
    Nguyễn Văn Linh = Nguyễn
    Lê Duẩn = Lê
    Osama bin Laden = bin Laden
    Muammar al-Gaddafi = al-Gaddafi
    Plato = Plato
    Flann O'Brien = O'Brien
    Lee, Ann = Lee
    von der Leyen, Ursula = von der Leyen
    J. R. R. Tolkien = Tolkien
    Tolkien J.R.R. = Tolkien
    Lee AB = Lee
    Хрущёв Н. С. = Хрущёв
    Хрущёв Никита Сергеевич = Хрущёв
    Никита Сергеевич Хрущёв = Хрущёв
    Alonzo Church = Church
    Emily Post = Post
    Frank Press = Press
    Joseph Banks = Banks
    UNESCO = UNESCO
    Thomas Aquinas = Aquinas
    Leonardo da Vinci = da Vinci
    Daphne du Maurier = du Maurier
    Thomas De Quincey = De Quincey
    Ruth Barcan Marcus = Marcus
    W. E. B. Du Bois = Du Bois
    Jean-Jacques Rousseau = Rousseau
    Judith Jarvis Thomson = Thomson
    bell hooks = hooks
    Ann Lee (ed.) = Lee
    Ann Lee (eds.) = Lee
    Jean Dupont = Dupont
    Jean DUPONT = DUPONT
    J.-P. Sartre = Sartre
    Politburo = Politburo
    CIA = CIA
    Ho Chi Minh = Ho
    毛泽东 = 毛泽东
    毛 泽东 = 毛
    Saddam Hussein = Hussein
    Gamal Abdel Nasser = Nasser
    Le Duan, = Le Duan
    S. Radchenko = Radchenko
    A. Pryce = Pryce
    Lien-Hang T. Nguyen = Nguyen
    Qiang Zhai = Zhai
    Xi Jinping = Xi
    Jan in 't Veld = in 't Veld
    Simon van der Meer = van der Meer
    Sir Isaac Newton = Newton
    Lord Byron = Byron
    Dr. Ann Lee = Lee
    Ernesto Che Guevara = Guevara
    Miguel de Cervantes Saavedra = Cervantes Saavedra
    Miguel de Cervantes = Cervantes
    Isabel Allende = Allende
    Fernando Pessoa = Pessoa
    Ahmed bin Mohammed = bin Mohammed
    Moses ben Maimon = ben Maimon
    David Ben-Gurion = Ben-Gurion
    Kofi Annan = Annan
    Ann Lee, Jr. = Lee
    Steve Martin Jones = Jones
    George Martin = Martin
    Hans-Georg Gadamer = Gadamer
    K. Anthony Appiah = Appiah
    IPCC = IPCC
    Reuters = Reuters
    Chou En-lai = Chou
    Kim Il-sung = Kim
    Jean d'Alembert = d'Alembert
    Jean le Rond d'Alembert = d'Alembert
    Gabriele D'Annunzio = D'Annunzio
    Marine Le Pen = Le Pen
    Guido van Rossum = van Rossum
    Olivier de Schutter = Schutter
    Anne-Marie Slaughter = Slaughter
    Mary, Queen of Scots = Mary
    Smith, J. = Smith
    Smith J. = Smith
    J Smith = Smith
    JL Austin = Austin
    T. S. Eliot = Eliot
    Vladimir Ilyich Lenin = Lenin
    Nixon = Nixon
    Oliver North = North
    Kim Young = Young
    Peter Singer = Singer
    Catherine Parr Traill = Traill
    Oliver Wendell Holmes Jr. = Holmes
    John D. Rockefeller III = Rockefeller
    Richard Nixon, Henry Kissinger = Richard Nixon
    Bundesverfassungsgericht = Bundesverfassungsgericht
    Greenpeace = Greenpeace
    Pravda = Pravda
    OpenAI = OpenAI
    Anonymous = Anonymous
    Lyndon B. Johnson = Johnson
    Dwight D. Eisenhower = Eisenhower
    Franklin Delano Roosevelt = Roosevelt
    Winston S. Churchill = Churchill
    Margaret Thatcher = Thatcher
    Hannah Arendt = Arendt
    Ludwig Wittgenstein = Wittgenstein
    Friedrich August von Hayek = Hayek
    Ludwig von Mises = Mises
    Carl von Clausewitz = Clausewitz
    Johann Wolfgang von Goethe = Goethe
    Antoine de Saint-Exupéry = Saint-Exupéry
    Honoré de Balzac = Balzac
    Marquis de Sade = de Sade
    Joseph de Maistre = de Maistre
    Pierre Teilhard de Chardin = Chardin
    Valéry Giscard d'Estaing = d'Estaing
    Dominique de Villepin = Villepin
    Jean-Claude Juncker = Juncker
    Herman Van Rompuy = Van Rompuy
    Willem de Kooning = Kooning
    Frederik Willem de Klerk = de Klerk
    Paul de Man = de Man
    Éamon de Valera = Valera
    Juan Domingo Perón = Perón
    Fidel Castro = Castro
    Fidel Castro Ruz = Castro Ruz
    Hugo Chávez Frías = Frías
    José Luis Rodríguez Zapatero = Rodríguez Zapatero
    Pedro Sánchez = Sánchez
    Santiago Ramón y Cajal = Ramón y Cajal
    Luiz Inácio Lula da Silva = da Silva
    Fernando Henrique Cardoso = Cardoso
    António de Oliveira Salazar = Salazar
    Lech Wałęsa = Wałęsa
    Václav Havel = Havel
    Slavoj Žižek = Žižek
    Nikita Khrushchev = Khrushchev
    Leonid Brezhnev = Brezhnev
    Aleksandr Solzhenitsyn = Solzhenitsyn
    Ilya V. Gaiduk = Gaiduk
    Лев Николаевич Толстой = Толстой
    Леонид Брежнев = Брежнев
    Jawaharlal Nehru = Nehru
    Mohandas K. Gandhi = Gandhi
    Amartya Sen = Sen
    A. P. J. Abdul Kalam = Kalam
    Hassan al-Banna = al-Banna
    Sayyid Qutb = Qutb
    al-Ghazali = al-Ghazali
    Moses Maimonides = Maimonides
    Aristotle = Aristotle
    Thucydides = Thucydides
    Cicero = Cicero
    Marcus Tullius Cicero = Cicero
    Duns Scotus = Scotus
    Zhang Shuguang = Zhang
    Luo Guibo = Luo
    Pham Van Dong = Pham
    Vo Nguyen Giap = Vo
    Nguyen Van Vinh = Nguyen
    Le Duc Tho = Le
    Hoang Van Hoan = Hoang
    Ngo Dinh Diem = Ngo
    Kim Dae-jung = Kim
    Syngman Rhee = Rhee
    Park Chung Hee = Park
    Shinzo Abe = Abe
    Haruki Murakami = Murakami
    Kenzaburō Ōe = Ōe
    Bui Tin = Bui
    Odd Arne Westad = Westad
    Chen Jian = Chen
    Yang Kuisong = Yang
    Zhai Qiang = Zhai
    Fredrik Logevall = Logevall
    Mari Olsen = Olsen
    Frances FitzGerald = FitzGerald
    Robert S. McNamara = McNamara
    Seán MacBride = MacBride
    Conor Cruise O'Brien = O'Brien
    Rosa Luxemburg = Luxemburg
    Robert Nozick = Nozick
    John Rawls = Rawls
    Philippa Foot = Foot
    G. E. M. Anscombe = Anscombe
    Elizabeth Anscombe = Anscombe
    Peter van Inwagen = van Inwagen
    Bruno de Finetti = Finetti
    Douglas Walton = Walton
    Chris Reed = Reed
    Fabrizio Macagno = Macagno
    Henry Prakken = Prakken
    Trevor Bench-Capon = Bench-Capon
    Phan Minh Dung = Phan
    Stephen Toulmin = Toulmin
    Ralph H. Johnson = Johnson
    Sally Jackson = Jackson
    Karl-Otto Apel = Apel
    Jürgen Habermas = Habermas
    Michel Foucault = Foucault
    Judith Butler = Butler
    Martha C. Nussbaum = Nussbaum
    Christine M. Korsgaard = Korsgaard
    Derek Parfit = Parfit
    Guy Standing = Standing
    Jo Wolff = Wolff
    Steven Pinker = Pinker
    Daniel Bell = Bell
    Will Kymlicka = Kymlicka
    Charles Taylor = Taylor
    Anthony Trollope Church = Church
    Justice Potter Stewart = Stewart
    James House = House
    Edward Said = Said
    Tom Regan = Regan
    Ayn Rand = Rand
    Max Weber = Weber
    Cyril Joad = Joad
"""

SEVERAL = """
    Ann Lee, et al. = Lee+
    Ann Lee et al. = Lee+
    Ann Lee and others = Lee+
    Ann Lee and Bo Chan = Lee+Chan
    Ann Lee & Bo Chan = Lee+Chan
    Ann Lee, Bo Chan and Cy Dee = Lee+Chan+Dee
    Ann Lee, Bo Chan, and Cy Dee = Lee+Chan+Dee
    Lee, Ann, and Bo Chan = Lee+Chan
    Lee, Ann and Chan, Bo = Lee+Chan
    Lee, Ann; Chan, Bo = Lee+Chan
    Karl Marx und Friedrich Engels = Marx+Engels
    Marx and Engels = Marx+Engels
    Philip Pettit and Geoffrey Brennan et al. = Pettit+Brennan+
"""
"""One text that names several persons, or says that there are others."""


def rows(table):
    return [tuple(line.strip().split(" = ")) for line in table.strip().splitlines()]


def shown(*texts):
    """The names as a caption would show them, and a plus where there are others."""
    found = people(texts)
    return "+".join(name.short for name in found.names) + ("+" if found.others else "")


@pytest.mark.parametrize("name", [line.strip() for line in WHOLE.strip().splitlines()])
def test_a_whole_name_stays_whole(name):
    """Nothing of it is cut off, in a caption, in running text and at the head of a reference."""
    assert (Name(name, name, name),) == people([name]).names


@pytest.mark.parametrize(("name", "family"), rows(FAMILIES))
def test_the_family_name_of_a_person(name, family):
    """Suffixes, titles and given names are left out; particles and second names stay where custom keeps them."""
    assert family == shown(name)


@pytest.mark.parametrize(("text", "families"), rows(SEVERAL))
def test_several_persons_in_one_text(text, families):
    """They are told apart at what stands between them; bodies that have an `and` in their names are one."""
    assert families == shown(text)


@pytest.mark.parametrize(
    ("text", "natural", "inverted"),
    [
        ("Martin Luther King Jr.", "Martin Luther King Jr.", "King, Martin Luther, Jr."),
        ("King, Martin Luther, Jr.", "Martin Luther King Jr.", "King, Martin Luther, Jr."),
        ("King Jr., Martin Luther", "Martin Luther King Jr.", "King, Martin Luther, Jr."),
        ("Ludwig van Beethoven", "Ludwig van Beethoven", "Beethoven, Ludwig van"),
        ("de Gaulle, Charles", "Charles de Gaulle", "de Gaulle, Charles"),
        ("Gabriel García Márquez", "Gabriel García Márquez", "García Márquez, Gabriel"),
        ("Mao Zedong", "Mao Zedong", "Mao Zedong"),
        ("Mao, Zedong", "Mao Zedong", "Mao, Zedong"),
        ("Nguyễn Văn Linh", "Nguyễn Văn Linh", "Nguyễn Văn Linh"),
        ("Tolkien J.R.R.", "J.R.R. Tolkien", "Tolkien, J.R.R."),
        ("Хрущёв Никита Сергеевич", "Никита Сергеевич Хрущёв", "Хрущёв, Никита Сергеевич"),
        ("Ann Lee (ed.)", "Ann Lee", "Lee, Ann"),
        ("  Ann\u00a0 Lee ", "Ann Lee", "Lee, Ann"),
        ("Le Duan,", "Le Duan", "Le Duan"),
        (
            "U.S. Department of State, Office of the Historian",
            "U.S. Department of State, Office of the Historian",
            "U.S. Department of State, Office of the Historian",
        ),
        ("", "", ""),
        (",", "", ""),
    ],
)
def test_how_a_name_is_said_and_how_it_is_sorted(text, natural, inverted):
    """As it is written, and with the family name first; where that is said first there is no comma."""
    name = named(text)
    assert (natural, inverted) == (name.natural, name.inverted)


@pytest.mark.parametrize("text", ["Alonzo Church", "World Health Organization", "Lee, Ann and Chan, Bo", "et al.", ""])
def test_a_literal_name_is_taken_as_it_stands(text):
    """Whatever it looks like."""
    assert (Name(text, text, text),) == people([LiteralName(text)]).names


@pytest.mark.parametrize("others", ["et al.", "et al", "and others", "others", "Et al.", "и др.", "u. a."])
def test_others_as_an_item_of_a_list(others):
    """In YAML's brackets a comma makes an item of its own of `et al.`"""
    assert ("Lee", True) == (people(["Ann Lee", others]).names[0].short, people(["Ann Lee", others]).others)
    assert len(people(["Ann Lee", others]).names) == 1


@given(st.lists(st.one_of(strategies.texts(), strategies.texts().map(LiteralName)), max_size=4))
def test_any_text_may_be_given_for_a_name(texts):
    """None makes it fail, and what is shown is never more than was said."""
    for name in people(texts).names:
        assert name.short in name.inverted
        assert set(name.natural.split()) <= {
            ",",
            *" ".join(map(str, texts)).replace(",", " ,").split(),
            *name.natural.split(),
        }


@given(strategies.texts().filter(lambda text: not set(text) & set(",;&") and " and " not in text))
def test_the_comma_form_is_decisive(family):
    """Before the comma stands the family name, whatever it looks like, but for a suffix."""
    spaced = " ".join(family.split())
    if spaced and named(spaced).short:
        assert named(f"{spaced}, Ann").short in {spaced, spaced.rpartition(" ")[0]}
